package org.dialogueplatform.meetings.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingStateTest {

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(delimiter = '|', emptyValue = "", value = {
            "DRAFT               | ANNOUNCED CANCELLED",
            "ANNOUNCED           | REGISTRATION_OPEN POSTPONED CANCELLED",
            "REGISTRATION_OPEN   | REGISTRATION_CLOSED POSTPONED CANCELLED",
            "REGISTRATION_CLOSED | REGISTRATION_OPEN IN_SESSION POSTPONED CANCELLED",
            "IN_SESSION          | SUSPENDED ENDED",
            "SUSPENDED           | IN_SESSION ENDED",
            "ENDED               | CLOSED",
            "CLOSED              | ''",
            "POSTPONED           | ANNOUNCED CANCELLED",
            "CANCELLED           | ''" })
    void everyStateKnowsWhereItCanGo(MeetingState from, String to) {
        Set<MeetingState> expected = Arrays.stream(to.split(" ")).filter(name -> !name.isBlank()).map(MeetingState::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(MeetingState.class)));
        assertEquals(expected, from.next());
    }

    @ParameterizedTest
    @EnumSource
    void noStateGoesToItself(MeetingState state) {
        assertFalse(state.next().contains(state));
    }

    @Test
    void whatHasBegunOrIsCalledOffIsNoLongerAhead() {
        assertEquals(EnumSet.of(MeetingState.IN_SESSION, MeetingState.SUSPENDED, MeetingState.ENDED, MeetingState.CLOSED,
                MeetingState.CANCELLED),
                Arrays.stream(MeetingState.values()).filter(state -> !state.isAhead()).collect(
                        Collectors.toCollection(() -> EnumSet.noneOf(MeetingState.class))));
    }

    @Test
    void everyStateCanBeReached() {
        Set<MeetingState> reached = EnumSet.of(MeetingState.DRAFT);
        Arrays.stream(MeetingState.values()).forEach(state -> reached.addAll(state.next()));
        assertTrue(reached.containsAll(EnumSet.allOf(MeetingState.class)));
    }
}
