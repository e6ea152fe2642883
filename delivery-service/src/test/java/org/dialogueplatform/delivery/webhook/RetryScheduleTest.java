package org.dialogueplatform.delivery.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** W4: when a delivery is tried again. W5: what an endpoint's Retry-After and its statuses mean. */
class RetryScheduleTest {

    private static final Instant NOW = Instant.parse("2026-11-27T08:00:00Z");
    private static final List<Duration> PAUSES = List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14), Duration.ofHours(20),
            Duration.ofHours(24));

    private final Random random = new Random(4);

    @Test
    void aDeliveryIsTriedTenTimesWithinTheSpecificationsPausesAndAFifth() {
        for (int run = 0; run < 1000; run++) {
            Instant at = NOW;
            for (int made = 1; made < 10; made++) {
                Instant next = RetrySchedule.STANDARD.next(made, at, null, random).orElseThrow();
                Duration pause = Duration.between(at, next);
                Duration planned = PAUSES.get(made - 1);
                assertTrue(pause.minus(planned).abs().compareTo(planned.dividedBy(5)) <= 0, made + ": " + pause);
                at = next;
            }
            assertTrue(RetrySchedule.STANDARD.next(10, at, null, random).isEmpty(), "nothing after the last");
        }
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        long different = java.util.stream.IntStream.range(0, 100)
                .mapToObj(_ -> RetrySchedule.STANDARD.next(1, NOW, null, random).orElseThrow()).distinct().count();

        assertTrue(different > 90);
    }

    @Test
    void theTimesOfTheScheduleAddUpToThreeDaysAndThreeHours() {
        assertEquals(Duration.parse("PT75H35M5S"),
                RetrySchedule.STANDARD.pauses().stream().reduce(Duration.ZERO, Duration::plus));
    }

    @Test
    void anEndpointIsNotAskedSoonerThanItSays() {
        for (int run = 0; run < 1000; run++) {
            Instant asked = NOW.plusSeconds(7);
            Instant next = RetrySchedule.STANDARD.next(1, NOW, asked, random).orElseThrow();
            assertFalse(next.isBefore(asked));
            assertTrue(next.isBefore(NOW.plusSeconds(10)));
            // what it says is no reason to ask sooner than planned
            assertFalse(RetrySchedule.STANDARD.next(2, NOW, asked, random).orElseThrow().isBefore(NOW.plusSeconds(240)));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "7|2026-11-27T08:00:07Z", " 120 |2026-11-27T08:02:00Z", "0|2026-11-27T08:00:00Z",
            "Fri, 27 Nov 2026 08:00:30 GMT|2026-11-27T08:00:30Z", "Fri, 27 Nov 2026 07:00:00 GMT|2026-11-27T07:00:00Z",
            "99999999999999|2026-11-28T08:00:00Z", "Fri, 27 Nov 2099 08:00:30 GMT|2026-11-28T08:00:00Z" })
    void retryAfterIsSecondsOrADateAndADayAtTheMost(String header, Instant expected) {
        assertEquals(expected, RetryAfter.read(header, NOW));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "soon", "-5", "1.5", "Fri, 99 Nov 2026 08:00:30 GMT", "2026-11-27T08:00:30Z",
            "99999999999999999999999" })
    void whatCannotBeReadIsNoRetryAfter(String header) {
        assertNull(RetryAfter.read(header, NOW));
    }

    @ParameterizedTest
    @CsvSource({ "200,TAKEN", "201,TAKEN", "202,TAKEN", "204,TAKEN", "299,TAKEN", "301,FAILED", "302,FAILED", "303,FAILED",
            "304,FAILED", "307,FAILED", "308,FAILED", "400,FAILED", "401,FAILED", "403,FAILED", "404,FAILED", "408,FAILED",
            "409,FAILED", "410,GONE", "413,FAILED", "418,FAILED", "422,FAILED", "429,FAILED", "500,FAILED", "501,FAILED",
            "502,FAILED", "503,FAILED", "504,FAILED", "599,FAILED" })
    void onlyWhatSaysTakenIsAndOnlyGoneEndsIt(int status, Verdict verdict) {
        assertEquals(verdict, Verdict.of(new Answer(NOW, Duration.ZERO, status, null, null, "", null, null, null)));
    }

    @Test
    void noAnswerIsTriedAgainWhyeverThereIsNone() {
        for (Answer.Trouble trouble : Answer.Trouble.values()) {
            assertEquals(trouble == Answer.Trouble.EVENT ? Verdict.UNREADABLE : Verdict.FAILED,
                    Verdict.of(Answer.without(NOW, Duration.ZERO, trouble, "")));
        }
    }
}
