package org.dialogueplatform.participants.registration;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** All registrations. */
@ApplicationScoped
public class Registrations implements PanacheRepositoryBase<Registration, UUID> {

    private static final Orders<Registration> ORDERS = Orders.of(Registration::id, "id").by("registeredAt",
            "r.registeredAt", Registration::registeredAt, Instant::parse);

    private static final List<RegistrationState> ACTIVE = Arrays.stream(RegistrationState.values())
            .filter(RegistrationState::isActive).toList();

    /** The meeting of a registration, without reading the registration itself, which is locked after the meeting's seating. */
    @Nullable
    UUID meetingOf(UUID id) {
        return getEntityManager().createQuery("select r.meetingId from Registration r where r.id = :id", UUID.class)
                .setParameter("id", id).getSingleResultOrNull();
    }

    /** Locked until the end of the transaction, so that of two who change it at once the second sees what the first did. */
    @Nullable
    Registration lock(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** That of a person, locked, if they have one. */
    @Nullable
    Registration active(UUID meetingId, UUID personId) {
        return find("meetingId = ?1 and personId = ?2 and state in ?3", meetingId, personId, ACTIVE)
                .withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** How many delegates an organisation has sent; who speaks to an item is not counted. */
    long activeOf(UUID meetingId, UUID organisationId) {
        return count("meetingId = ?1 and organisationId = ?2 and state in ?3 and role = ?4", meetingId, organisationId, ACTIVE,
                RegistrationRole.DELEGATE);
    }

    long waiting(UUID meetingId, Mode mode) {
        return count("meetingId = ?1 and mode = ?2 and state = ?3", meetingId, mode, RegistrationState.WAITLISTED);
    }

    /** Who gets the next seat of this mode. */
    @Nullable
    Registration firstWaiting(UUID meetingId, Mode mode) {
        return find("meetingId = ?1 and mode = ?2 and state = ?3 order by waitingNumber", meetingId, mode,
                RegistrationState.WAITLISTED).withLock(LockModeType.PESSIMISTIC_WRITE).firstResult();
    }

    /** The position on the waiting list, from 1, of those among these who wait. */
    Map<UUID, Integer> positions(Collection<Registration> registrations) {
        List<UUID> waiting = registrations.stream().filter(one -> one.state() == RegistrationState.WAITLISTED)
                .map(Registration::id).toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        var positions = new HashMap<UUID, Integer>();
        getEntityManager().createQuery("""
                select r.id, (select count(*) from Registration before
                    where before.meetingId = r.meetingId and before.mode = r.mode and before.state = WAITLISTED
                        and before.waitingNumber <= r.waitingNumber)
                from Registration r where r.id in :ids
                """, Object[].class).setParameter("ids", waiting).getResultList()
                .forEach(row -> positions.put((UUID) row[0], ((Long) row[1]).intValue()));
        return positions;
    }

    /** A page, in the order in which they were recorded unless another is wanted. */
    Rows<Registration> page(@Nullable UUID meetingId, @Nullable UUID organisationId, @Nullable RegistrationState state,
            @Nullable Mode mode, Wanted wanted) {
        return new Listing<>(this, "Registration r").and("r.meetingId = :meeting", "meeting", meetingId)
                .and("r.organisationId = :organisation", "organisation", organisationId)
                .and("r.state = :state", "state", state).and("r.mode = :mode", "mode", mode).rows(wanted, ORDERS);
    }
}
