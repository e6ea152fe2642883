package org.dialogueplatform.recommendations.position;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class HeadlinePositionTest {

    @Test
    void everyPositionOfTheLeadIsAHeadline() {
        for (Position position : Position.values()) {
            assertEquals(position.name(), HeadlinePosition.of(position, List.of(Position.NOTED, position)).name());
        }
    }

    @Test
    void withoutALeadDifferingPositionsAreMixed() {
        assertEquals(HeadlinePosition.MIXED, HeadlinePosition.of(null, List.of(Position.NOTED, Position.SUPPORTED)));
        assertEquals(HeadlinePosition.NOTED, HeadlinePosition.of(null, List.of(Position.NOTED, Position.NOTED)));
    }

    @Test
    void whoeverIsNotAddressedYetHasNoPosition() {
        assertEquals(HeadlinePosition.PENDING, HeadlinePosition.of(null, List.of()));
    }
}
