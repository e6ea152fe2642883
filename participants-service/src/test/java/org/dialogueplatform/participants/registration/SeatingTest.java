package org.dialogueplatform.participants.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.UUID;

import org.junit.jupiter.api.Test;

class SeatingTest {

    private final Seating seating = new Seating(UUID.randomUUID());

    @Test
    void thereAreAsManySeatsAsTheRoomHas() {
        assertTrue(seating.takeSeat(Mode.ROOM, 2));
        assertTrue(seating.takeSeat(Mode.ROOM, 2));
        assertFalse(seating.takeSeat(Mode.ROOM, 2));
        assertEquals(2, seating.taken(Mode.ROOM));
    }

    @Test
    void theRoomAndOnlineAreCountedApart() {
        assertTrue(seating.takeSeat(Mode.ROOM, 1));
        assertTrue(seating.takeSeat(Mode.ONLINE, 1));
        assertFalse(seating.takeSeat(Mode.ONLINE, 1));
    }

    @Test
    void whereNobodyCountsThereIsAlwaysASeat() {
        for (int delegate = 0; delegate < 1000; delegate++) {
            assertTrue(seating.takeSeat(Mode.ONLINE, null));
        }
    }

    @Test
    void aSeatGivenBackIsFree() {
        seating.takeSeat(Mode.ROOM, 1);
        seating.freeSeat(Mode.ROOM);

        assertTrue(seating.takeSeat(Mode.ROOM, 1));
    }

    @Test
    void aSmallerRoomTakesNobodysSeat() {
        seating.takeSeat(Mode.ROOM, 2);
        seating.takeSeat(Mode.ROOM, 2);
        seating.freeSeat(Mode.ROOM);

        assertFalse(seating.takeSeat(Mode.ROOM, 1));
        assertEquals(1, seating.taken(Mode.ROOM));
    }

    @Test
    void noMoreSeatsAreGivenBackThanWereTaken() {
        assertThrows(IllegalStateException.class, () -> seating.freeSeat(Mode.ROOM));
    }

    @Test
    void thoseWhoWaitHaveTheirOrder() {
        assertTrue(seating.nextWaitingNumber() < seating.nextWaitingNumber());
    }
}
