package org.dialogueplatform.platform.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import org.dialogueplatform.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

class OccurrenceTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    @Test
    void whatIsNotSaidToHaveHappenedEarlierHappensNow() {
        assertEquals(new Occurrence(NOW, NOW, null), OccurrenceRequest.read(null, CLOCK));
    }

    @Test
    void whatIsRecordedAfterTheFactNeedsAReason() {
        Instant then = Instant.parse("2023-01-30T04:00:00Z");
        var refused = assertThrows(Invalid.class, () -> Occurrence.of(then, " ", CLOCK));
        assertEquals("/reason", refused.errors().getFirst().pointer());
        assertEquals(then, Occurrence.of(then, "entered from the minutes", CLOCK).occurredAt());
        assertEquals(NOW, Occurrence.of(then, "entered from the minutes", CLOCK).recordedAt());
    }

    @Test
    void whatHappenedAnHourAgoNeedsNone() {
        assertEquals(NOW.minusSeconds(3600), Occurrence.of(NOW.minusSeconds(3600), null, CLOCK).occurredAt());
    }

    @Test
    void nothingIsRecordedBeforeItHappens() {
        assertThrows(Invalid.class, () -> Occurrence.of(NOW.plusSeconds(120), "planned", CLOCK));
    }

    @Test
    void aYearThatIsASlipOfThePenIsRefused() {
        Instant slip = Instant.parse("0203-01-30T04:00:00Z");
        assertThrows(Invalid.class, () -> Occurrence.of(slip, "entered from the minutes", CLOCK));
    }
}
