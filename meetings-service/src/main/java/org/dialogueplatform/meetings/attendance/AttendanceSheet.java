package org.dialogueplatform.meetings.attendance;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;

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

    void recorded(UUID registrationId, UUID meetingId, String category, String mode, long sequence, boolean nowThere) {
        Attendance known = findById(registrationId);
        Attendance attendance = known == null ? new Attendance(registrationId, meetingId, category, mode) : known;
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

    /** How many of them are there now. */
    long countThere(UUID meetingId) {
        return count("meetingId = ?1 and there", meetingId);
    }
}
