package org.dialogueplatform.meetings.attendance;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.meeting.AttendanceCount;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Who came to which meeting, for counting. */
@ApplicationScoped
public class AttendanceSheet implements PanacheRepositoryBase<Attendance, UUID> {

    void recorded(UUID registrationId, UUID meetingId, String category, String mode, long sequence, boolean nowThere) {
        Attendance known = findById(registrationId);
        Attendance attendance = known == null ? new Attendance(registrationId, meetingId, category, mode) : known;
        attendance.recorded(sequence, nowThere);
        if (known == null) {
            persist(attendance);
        }
    }

    /** How many came to a meeting, by category and mode. */
    List<AttendanceCount> count(UUID meetingId) {
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
