package org.dialogueplatform.recommendations.reference;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class KnownMeetingTest {

    private static final UUID MEETING = UUID.randomUUID();
    private static final UUID ITEM = UUID.randomUUID();

    @Test
    void theFloorIsOpenWhileTheMeetingIsInSession() {
        assertDoesNotThrow(() -> meeting("IN_SESSION", "TAKEN_UP").requireOpenFor(ITEM));
        for (String state : List.of("DRAFT", "ANNOUNCED", "REGISTRATION_CLOSED", "SUSPENDED", "ENDED", "CANCELLED")) {
            var refusal = assertThrows(RuleBroken.class, () -> meeting(state, "PENDING").requireOpenFor(ITEM));
            assertTrue(refusal.detail().contains(state), refusal.detail());
        }
    }

    @Test
    void nothingIsTabledOnAConcludedItem() {
        assertThrows(RuleBroken.class, () -> meeting("IN_SESSION", "CONCLUDED").requireOpenFor(ITEM));
    }

    @Test
    void anItemNobodyToldOfMayStillBecomeKnown() {
        assertThrows(ReferenceNotYetKnown.class, () -> meeting("IN_SESSION", "TAKEN_UP").requireOpenFor(UUID.randomUUID()));
    }

    @Test
    void whatWasToldEarlierDoesNotUndoWhatWasToldLater() {
        KnownMeeting meeting = meeting("IN_SESSION", "TAKEN_UP");
        meeting.follow(card("ANNOUNCED", 2, "PENDING"), 4);
        assertDoesNotThrow(() -> meeting.requireOpenFor(ITEM));
        assertEquals(1, meeting.number());

        meeting.follow(card("ENDED", 2, "CONCLUDED"), 6);
        assertThrows(RuleBroken.class, () -> meeting.requireOpenFor(ITEM));
        assertEquals(2, meeting.number());
    }

    private static KnownMeeting meeting(String state, String itemState) {
        return new KnownMeeting(card(state, 1, itemState), 5);
    }

    private static MeetingCardChanged card(String state, int number, String itemState) {
        return new MeetingCardChanged(MEETING, number, 2023, state, List.of(new KnownAgendaItem(ITEM, "3", itemState, null)));
    }
}
