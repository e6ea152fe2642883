package org.dialogueplatform.meetings.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;

import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Standing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who came to which meeting, for counting. */
@ApplicationScoped
public class AttendanceSheet implements PanacheRepositoryBase<Attendance, UUID> {

    /** Who may read the numbers before they are on record. */
    private static final Role[] READERS = { Role.SECRETARIAT, Role.DESK, Role.AUDITOR };

    public static boolean mayRead(Actor actor) {
        return actor.is(READERS);
    }

    static void requireReader(Actor actor) {
        actor.require(READERS);
    }

    void recorded(UUID registrationId, UUID meetingId, UUID organisationId, String category, String mode, long sequence,
            boolean nowThere) {
        Attendance known = findById(registrationId);
        Attendance attendance = known == null ? new Attendance(registrationId, meetingId, organisationId, category, mode)
                : known;
        attendance.recorded(sequence, nowThere);
        if (known == null) {
            persist(attendance);
        }
    }

    /** How many came to a meeting, by category and mode. */
    public List<AttendanceCount> count(UUID meetingId) {
        return getEntityManager().createQuery("""
                select new org.dialogueplatform.meetings.meeting.AttendanceCount(category, mode, cast(count(*) as int))
                from Attendance where meetingId = :meeting group by category, mode order by category, mode
                """, AttendanceCount.class).setParameter("meeting", meetingId).getResultList();
    }

    /** How many are there now, by as what their organisations belong to the body on this day, and by mode. */
    @SuppressWarnings("unchecked")
    List<Presence.Count> countByStanding(UUID meetingId, LocalDate day) {
        return getEntityManager().createNativeQuery("""
                select coalesce(membership.status, :guests) as standing, attendance.mode as mode,
                    cast(count(*) as int) as persons, cast(count(distinct attendance.organisation_id) as int) as organisations
                from attendance left join lateral (
                    select status from identity_membership where organisation_id = attendance.organisation_id
                    and valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by valid_from desc limit 1) membership on true
                where attendance.meeting_id = :meeting and attendance.there
                group by 1, 2 order by 1, 2
                """, Presence.Count.class).setParameter("guests", Presence.GUEST).setParameter("day", day)
                .setParameter("meeting", meetingId).getResultList();
    }

    /** How many came for which organisation, by as what it belongs to the body on this day; of the oldest, it is not known. */
    @SuppressWarnings("unchecked")
    public List<OrganisationCount> countByOrganisation(UUID meetingId, LocalDate day) {
        return getEntityManager().createNativeQuery("""
                select attendance.organisation_id, attendance.category, coalesce(membership.status, :guests) as standing,
                    cast(count(*) filter (where attendance.mode = 'ROOM') as int) as room,
                    cast(count(*) filter (where attendance.mode <> 'ROOM') as int) as online
                from attendance left join lateral (
                    select status from identity_membership where organisation_id = attendance.organisation_id
                    and valid_from <= :day and (valid_to is null or valid_to >= :day)
                    order by valid_from desc limit 1) membership on true
                where attendance.meeting_id = :meeting and attendance.organisation_id is not null
                group by 1, 2, 3 order by 1, 2
                """, OrganisationCount.class).setParameter("guests", Presence.GUEST).setParameter("day", day)
                .setParameter("meeting", meetingId).getResultList();
    }

    /** How many organisations that belong to the body as one of these are represented now. */
    int countRepresented(UUID meetingId, LocalDate day, Set<Standing> counted) {
        return (Integer) organisations("""
                and exists (select from attendance where attendance.meeting_id = :meeting and attendance.there
                    and attendance.organisation_id = membership.organisation_id)
                """, day, counted).setParameter("meeting", meetingId).getSingleResult();
    }

    /** How many organisations belong to the body as one of these. */
    int countBelonging(LocalDate day, Set<Standing> counted) {
        return (Integer) organisations("", day, counted).getSingleResult();
    }

    private Query organisations(String which, LocalDate day, Set<Standing> counted) {
        return getEntityManager().createNativeQuery("""
                select cast(count(distinct membership.organisation_id) as int) from identity_membership membership
                where membership.status in :counted
                and membership.valid_from <= :day and (membership.valid_to is null or membership.valid_to >= :day)
                """ + which, Integer.class).setParameter("day", day)
                .setParameter("counted", counted.stream().map(Standing::name).toList());
    }

    /** How many of them are there now. */
    long countThere(UUID meetingId) {
        return count("meetingId = ?1 and there", meetingId);
    }
}
