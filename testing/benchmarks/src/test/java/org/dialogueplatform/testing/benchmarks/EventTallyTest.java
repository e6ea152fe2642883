package org.dialogueplatform.testing.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;

class EventTallyTest {

    private final EventTally tally = new EventTally(Map.of("one", 2L, "another", 1L));

    @Test
    void everyChangeToldOnceIsGoodAlsoWhenAnEventArrivesAgain() {
        tally.arrived("one", 1, "a");
        tally.arrived("one", 2, "b");
        tally.arrived("another", 1, "c");
        tally.arrived("one", 2, "b");

        assertTrue(tally.result().isGood());
        assertEquals(1, tally.result().repeated());
    }

    @Test
    void aChangeThatNobodyToldIsMissing() {
        tally.arrived("one", 2, "b");
        tally.arrived("another", 1, "c");

        assertFalse(tally.result().isGood());
        assertEquals(1, tally.result().missing());
    }

    @Test
    void anEventWithoutItsChangeIsAPhantom() {
        tally.arrived("one", 1, "a");
        tally.arrived("one", 2, "b");
        tally.arrived("one", 3, "rolled back");
        tally.arrived("another", 1, "c");
        tally.arrived("another", 1, "told twice");
        tally.arrived("nobody", 1, "d");

        assertFalse(tally.result().isGood());
        assertEquals(3, tally.result().phantom());
    }
}
