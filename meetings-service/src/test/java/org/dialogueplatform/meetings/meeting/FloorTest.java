package org.dialogueplatform.meetings.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.UUID;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

/** A meeting has one floor. */
class FloorTest {

    private static final Occurrence LATER = MeetingFixture.at("2023-01-30T06:00:00Z");

    private final Meeting meeting = MeetingFixture.dealingWithItsItem();
    private final UUID speaker = UUID.randomUUID();

    @Test
    void whileSomebodySpeaksNobodyElseDoes() {
        meeting.giveFloor(speaker);
        assertEquals("another-speaker", code(() -> meeting.giveFloor(UUID.randomUUID())));
        meeting.leaveFloor(UUID.randomUUID());
        assertEquals("another-speaker", code(meeting::requireFloorFree));
        meeting.leaveFloor(speaker);
        meeting.giveFloor(UUID.randomUUID());
    }

    @Test
    void whileSomebodySpeaksTheMeetingGoesNowhere() {
        meeting.giveFloor(speaker);
        assertEquals("somebody-speaks", code(() -> meeting.concludeItem(MeetingFixture.onlyItem(meeting), LATER)));
        assertEquals("somebody-speaks", code(() -> meeting.suspend(LATER)));
        assertEquals("somebody-speaks", code(() -> meeting.end(LATER)));
        meeting.leaveFloor(speaker);
        meeting.suspend(LATER);
    }

    @Test
    void inABreakTheFloorIsAskedForAndNotGiven() {
        Meeting interrupted = MeetingFixture.suspended();
        interrupted.requireSitting();
        assertThrows(IllegalTransition.class, interrupted::requireHearing);
    }

    @Test
    void beforeItsOpeningAMeetingHearsNobody() {
        Meeting announced = MeetingFixture.announced();
        assertThrows(IllegalTransition.class, announced::requireSitting);
        assertThrows(IllegalTransition.class, announced::requireHearing);
    }

    private static Object code(Runnable act) {
        return assertThrows(RuleBroken.class, act::run).toProblem(null).members().get("code");
    }
}
