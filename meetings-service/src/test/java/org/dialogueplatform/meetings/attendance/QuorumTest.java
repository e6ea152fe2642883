package org.dialogueplatform.meetings.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;

import org.dialogueplatform.meetings.attendance.Presence.Quorum;
import org.dialogueplatform.meetings.attendance.Presence.QuorumState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    @ParameterizedTest
    @CsvSource({ "0.5, 10, 5, 5, MET", "0.5, 11, 5, 6, NOT_MET", "0.5, 11, 6, 6, MET", "0.6667, 3, 2, 3, NOT_MET",
            "0.5, 0, 0, 1, NOT_MET" })
    void enoughAreThereWhenThePartTheBodyHasSetIs(BigDecimal share, int belonging, int represented, int required,
            QuorumState state) {
        assertEquals(new Quorum(state, belonging, represented, required), Quorum.of(share, belonging, represented));
    }

    @Test
    void whereTheBodyHasSetNothingNothingIsClaimed() {
        assertEquals(new Quorum(QuorumState.NOT_SET, 10, 9, null), Quorum.of(null, 10, 9));
    }
}
