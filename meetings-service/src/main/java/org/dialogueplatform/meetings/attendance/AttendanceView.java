package org.dialogueplatform.meetings.attendance;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Who is, or was, at a meeting, in numbers. */
@Schema(name = "MeetingAttendance", requiredProperties = { "meetingId", "recorded", "present",
        "counts" }, description = "Who is, or was, at a meeting, in numbers")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttendanceView(UUID meetingId,
        @Schema(description = "Whether the meeting is closed and these are the numbers of its record") boolean recorded,
        @Schema(description = "How many were there at any time") int present,
        @Schema(description = "How many are there now; not once the meeting is closed") @Nullable Long presentNow,
        List<AttendanceCountView> counts) {

    /** One line of the count. */
    @Schema(name = "AttendanceCount", requiredProperties = { "category", "mode",
            "present" }, description = "How many of one category took part in one way")
    public record AttendanceCountView(@Schema(examples = "NGO") String category, @Schema(examples = "ROOM") String mode,
            int present) {
    }

    static AttendanceView recorded(UUID meetingId, List<AttendanceCount> counts) {
        return of(meetingId, true, null, counts);
    }

    static AttendanceView current(UUID meetingId, long presentNow, List<AttendanceCount> counts) {
        return of(meetingId, false, presentNow, counts);
    }

    private static AttendanceView of(UUID meetingId, boolean recorded, @Nullable Long presentNow,
            List<AttendanceCount> counts) {
        return new AttendanceView(meetingId, recorded, counts.stream().mapToInt(AttendanceCount::present).sum(), presentNow,
                counts.stream().map(count -> new AttendanceCountView(count.category(), count.mode(), count.present()))
                        .toList());
    }
}
