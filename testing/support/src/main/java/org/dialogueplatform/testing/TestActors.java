package org.dialogueplatform.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Those who act in tests, each with a token of their own, and with the mandate that goes with it: written straight into the
 * table of the service under test, as the participants-service's event would.
 */
public final class TestActors {

    private static final Map<String, String> HEADERS = new ConcurrentHashMap<>();

    private TestActors() {
    }

    /**
     * The value of the header Authorization.
     *
     * @param actor as in {@code role=representative; organisation=<uuid>; person=<uuid>; office=HEAD; standing=MEMBER}; the
     *        role comes from the token, all else from the mandate. {@code deputyFor=<uuid>} is the person whose office it
     *        is, and {@code until} the end of that; {@code coChairOf=WG-2} a working group chaired beside it
     */
    public static String bearer(String actor) {
        return HEADERS.computeIfAbsent(actor, TestActors::introduce);
    }

    private static String introduce(String actor) {
        Map<String, String> parts = new HashMap<>();
        for (String part : actor.split(";", -1)) {
            String[] pair = part.split("=", 2);
            parts.put(pair[0].strip(), pair[1].strip());
        }
        String subject = parts.getOrDefault("subject",
                UUID.nameUUIDFromBytes(actor.getBytes(StandardCharsets.UTF_8)).toString());
        if (parts.containsKey("organisation")) {
            giveMandate(subject, parts);
        }
        if (parts.containsKey("coChairOf")) {
            execute("insert into identity_mandate (id, event_no, subject, person_id, office, body, valid_from, valid_to)"
                    + " values (?, 1, ?, ?, 'CO_CHAIR', ?, now() - interval '100 years', ?)", UUID.randomUUID(), subject,
                    UUID.randomUUID(), parts.get("coChairOf"), until(parts));
        }
        return "Bearer " + TestIdentityProvider.running().token(subject, parts.get("role"));
    }

    private static void giveMandate(String subject, Map<String, String> parts) {
        UUID organisation = UUID.fromString(parts.get("organisation"));
        String person = parts.get("person");
        UUID own = person == null ? null : UUID.fromString(person);
        String office = parts.getOrDefault("office", "FOCAL_POINT");
        String deputyFor = parts.get("deputyFor");
        if (deputyFor == null) {
            mandate(UUID.randomUUID(), subject, organisation, own, office);
        } else {
            UUID represented = UUID.randomUUID();
            mandate(represented, represented.toString(), organisation, UUID.fromString(deputyFor), office);
            mandate(UUID.randomUUID(), subject, organisation, own, "DELEGATE");
            execute("insert into identity_mandate (id, event_no, subject, organisation_id, person_id, office, valid_from, valid_to,"
                    + " for_mandate_id, for_person_id) values (?, 1, ?, ?, ?, ?, now() - interval '1 day', ?, ?, ?)",
                    UUID.randomUUID(), subject, organisation, own, office, until(parts), represented,
                    UUID.fromString(deputyFor));
        }
        String standing = parts.getOrDefault("standing", "MEMBER");
        if (!standing.equals("none")) {
            execute("insert into identity_membership (id, event_no, organisation_id, status, valid_from)"
                    + " values (?, 1, ?, ?, date '1945-01-01')", UUID.randomUUID(), organisation, standing);
        }
    }

    private static void mandate(UUID id, String subject, UUID organisation, @Nullable UUID person, String office) {
        execute("insert into identity_mandate (id, event_no, subject, organisation_id, person_id, office, valid_from)"
                + " values (?, 1, ?, ?, ?, ?, now() - interval '100 years')", id, subject, organisation, person, office);
    }

    private static OffsetDateTime until(Map<String, String> parts) {
        return OffsetDateTime.parse(parts.getOrDefault("until", "2190-01-01T00:00:00Z"));
    }

    private static void execute(String sql, @Nullable Object... values) {
        String schema = ConfigProvider.getConfig().getValue("dialogue.schema", String.class);
        try (Connection connection = DriverManager.getConnection(SuiteInfrastructure.databaseUrl(), schema, schema);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int no = 0; no < values.length; no++) {
                statement.setObject(no + 1, values[no]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
