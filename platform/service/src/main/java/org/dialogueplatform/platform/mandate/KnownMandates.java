package org.dialogueplatform.platform.mandate;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Represented;
import org.dialogueplatform.platform.identity.Standing;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * Mandates, memberships and revocations as this service knows them. Asked at every request with a token, in one statement:
 * what ended a moment ago counts no more, whatever the token still says, and neither does a deputy when the mandate they stand
 * in for has ended. An older state never replaces a newer one.
 */
@ApplicationScoped
public class KnownMandates {

    private static final String HOLDINGS = """
            select revocation.revoked, mandate.organisation_id, mandate.person_id, mandate.office,
                (select membership.status from identity_membership membership
                 where membership.organisation_id = mandate.organisation_id
                   and membership.valid_from <= ? and (membership.valid_to is null or membership.valid_to >= ?)
                 order by membership.valid_from desc limit 1),
                mandate.for_mandate_id, mandate.for_person_id, mandate.body, mandate.valid_to
            from (values (?::text)) as asked(subject)
            left join identity_revocation revocation on revocation.subject = asked.subject
            left join identity_mandate mandate on mandate.subject = asked.subject
                and mandate.valid_from <= ? and (mandate.valid_to is null or mandate.valid_to > ?)
                and (mandate.for_mandate_id is null or exists (select from identity_mandate represented
                    where represented.id = mandate.for_mandate_id and represented.valid_from <= ?
                      and (represented.valid_to is null or represented.valid_to > ?)))
            order by mandate.id
            """;

    private final AgroalDataSource database;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    public KnownMandates(AgroalDataSource database, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /** What a subject holds at this moment. */
    public Holdings of(String subject) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, zone);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLDINGS)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setString(3, subject);
            for (int no = 4; no <= 7; no++) {
                select.setObject(no, now.atOffset(ZoneOffset.UTC));
            }
            ResultSet found = select.executeQuery();
            boolean revoked = false;
            List<Held> held = new ArrayList<>();
            while (found.next()) {
                revoked |= found.getBoolean(1);
                if (found.getString(4) != null) {
                    held.add(held(found));
                }
            }
            return new Holdings(revoked, held);
        } catch (SQLException e) {
            throw new IllegalStateException("Mandates cannot be read", e);
        }
    }

    private static Held held(ResultSet row) throws SQLException {
        @Nullable
        UUID forMandate = row.getObject(6, UUID.class);
        @Nullable
        OffsetDateTime validTo = row.getObject(9, OffsetDateTime.class);
        return new Held(row.getObject(2, UUID.class), row.getObject(3, UUID.class), Office.valueOf(row.getString(4)),
                standing(row.getString(5)),
                forMandate == null ? null : new Represented(forMandate, row.getObject(7, UUID.class)), row.getString(8),
                validTo == null ? null : validTo.toInstant());
    }

    private static @Nullable Standing standing(@Nullable String status) {
        return status == null ? null : Standing.valueOf(status);
    }

    /** Takes over the state of a mandate, in the caller's transaction. */
    public void put(UUID id, long eventNo, KnownMandate mandate) {
        update("""
                insert into identity_mandate (id, event_no, subject, organisation_id, person_id, office, valid_from, valid_to,
                    for_mandate_id, for_person_id, body)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set event_no = excluded.event_no, subject = excluded.subject,
                    organisation_id = excluded.organisation_id, person_id = excluded.person_id, office = excluded.office,
                    valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                    for_mandate_id = excluded.for_mandate_id, for_person_id = excluded.for_person_id, body = excluded.body
                where identity_mandate.event_no < excluded.event_no""", id, eventNo, mandate.subject(),
                mandate.organisationId(), mandate.personId(), mandate.office().name(),
                mandate.validFrom().atOffset(ZoneOffset.UTC),
                mandate.validTo() == null ? null : mandate.validTo().atOffset(ZoneOffset.UTC),
                mandate.forMandateId(), mandate.forPersonId(), mandate.body());
    }

    /** Takes over the state of a membership, in the caller's transaction. */
    public void put(UUID id, long eventNo, KnownMembership membership) {
        update("""
                insert into identity_membership (id, event_no, organisation_id, status, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?)
                on conflict (id) do update set event_no = excluded.event_no, organisation_id = excluded.organisation_id,
                    status = excluded.status, valid_from = excluded.valid_from, valid_to = excluded.valid_to
                where identity_membership.event_no < excluded.event_no""", id, eventNo, membership.organisationId(),
                membership.status().name(), membership.validFrom(), membership.validTo());
    }

    /** Remembers that no token of this subject counts any more, or that they count again, in the caller's transaction. */
    public void putRevocation(UUID id, long eventNo, String subject, boolean revoked) {
        update("""
                insert into identity_revocation (id, event_no, subject, revoked) values (?, ?, ?, ?)
                on conflict (subject) do update set event_no = excluded.event_no, revoked = excluded.revoked
                where identity_revocation.event_no < excluded.event_no""", id, eventNo, subject, revoked);
    }

    private void update(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement(sql)) {
            for (int no = 0; no < values.length; no++) {
                update.setObject(no + 1, values[no]);
            }
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A mandate could not be kept", e);
        }
    }

    /**
     * What a subject holds.
     *
     * @param revoked whether none of its tokens counts
     * @param mandates valid now, oldest first
     */
    public record Holdings(boolean revoked, List<Held> mandates) {

        public Holdings {
            mandates = List.copyOf(mandates);
        }

        /**
         * The mandate for this organisation; without one asked for, the oldest. Who stands in for somebody of the same
         * organisation acts as that somebody's deputy, if their own office opens less.
         */
        public @Nullable Held actingFor(@Nullable UUID organisation) {
            Held oldest = mandates.stream().filter(held -> held.office() != Office.CO_CHAIR)
                    .filter(held -> organisation == null || organisation.equals(held.organisation())).findFirst().orElse(null);
            if (oldest == null) {
                return null;
            }
            return mandates.stream().filter(held -> held.deputyFor() != null)
                    .filter(held -> Objects.equals(held.organisation(), oldest.organisation()))
                    .filter(held -> held.office().outranks(oldest.office())).min(Comparator.comparing(Held::office))
                    .orElse(oldest);
        }

        /** The codes of the working groups chaired together with another, whoever one acts for. */
        public Set<String> coChairOf() {
            return mandates.stream().filter(held -> held.office() == Office.CO_CHAIR).map(Held::body).filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * A mandate that is valid now.
     *
     * @param standing as what the organisation belongs to the body today, if it does
     * @param deputyFor of a deputy: whom they stand in for
     * @param body of a co-chair: the code of the working group
     * @param validTo the first moment after; open-ended if null
     */
    public record Held(@Nullable UUID organisation, @Nullable UUID person, Office office, @Nullable Standing standing,
            @Nullable Represented deputyFor, @Nullable String body, @Nullable Instant validTo) {
    }
}
