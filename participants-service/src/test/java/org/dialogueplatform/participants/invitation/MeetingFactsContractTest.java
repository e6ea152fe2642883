package org.dialogueplatform.participants.invitation;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.LocalDate;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What this service reads of the meetings-service's facts is in every example of their contracts. */
class MeetingFactsContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void announcementsAreUnderstood() throws IOException {
        for (String example : Contracts.examples("meeting.announced.v1")) {
            assertNotNull(JSON.readValue(example, MeetingAnnounced.class).day());
        }
    }

    @Test
    void endsAndCancellationsAreUnderstood() throws IOException {
        for (String example : Contracts.examples("meeting.ended.v1")) {
            assertNotNull(JSON.readValue(example, MeetingEnded.class).meetingId());
        }
        for (String example : Contracts.examples("meeting.cancelled.v1")) {
            assertNotNull(JSON.readValue(example, MeetingCancelled.class).meetingId());
        }
    }

    @Test
    void anAnnouncementWithoutADateIsNone() {
        assertThrows(JsonProcessingException.class,
                () -> JSON.readValue("{\"meetingId\": \"01941f29-7c00-7000-8000-0000000000c1\", \"timeZone\": \"Asia/Almaty\"}",
                        MeetingAnnounced.class));
    }

    @Test
    void theDayOfAMeetingIsThatOfItsPlace() throws IOException {
        var lateAtNight = JSON.readValue(
                """
                        {"meetingId": "01941f29-7c00-7000-8000-0000000000c1", "startsAt": "2023-01-29T20:00:00Z", "timeZone": "Asia/Almaty"}
                        """,
                MeetingAnnounced.class);
        Assertions.assertEquals(LocalDate.parse("2023-01-30"), lateAtNight.day());
    }
}
