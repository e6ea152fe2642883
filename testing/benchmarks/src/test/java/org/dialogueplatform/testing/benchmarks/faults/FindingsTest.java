package org.dialogueplatform.testing.benchmarks.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.testing.benchmarks.faults.Findings.Wanted;
import org.dialogueplatform.testing.benchmarks.faults.Nemesis.Kill;
import org.dialogueplatform.testing.benchmarks.faults.Truth.PublicEvent;
import org.dialogueplatform.testing.benchmarks.faults.Truth.Registered;
import org.junit.jupiter.api.Test;

/** Whoever looks for losses must find the ones that are there. */
class FindingsTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final List<PublicEvent> TOLD = List.of(event("a1", "a", 1), event("b1", "b", 1), event("a2", "a", 2));
    private static final Map<String, Registered> REGISTER = Map.of("a", new Registered(5, 2), "b", new Registered(3, 1));
    private static final List<Kill> KILLS = List.of(new Kill("kafka", NOON, NOON.plusSeconds(30)));

    @Test
    void whereNothingIsLostNothingIsFound() {
        Findings findings = findings(Map.of("a", 5L, "b", 2L), TOLD, TOLD, taken("a1", "b1", "a2"));

        assertTrue(findings.areGood());
        assertEquals(3, findings.deliveries());
    }

    @Test
    void aWriteThatWasAnsweredAndIsNotThereIsFound() {
        assertEquals(1, findings(Map.of("a", 6L), TOLD, TOLD, taken("a1", "b1", "a2")).lostWrites());
        assertEquals(1, findings(Map.of("c", 1L), TOLD, TOLD, taken("a1", "b1", "a2")).lostWrites());
    }

    @Test
    void aPublicNumberUnderWhichNothingWasToldIsFound() {
        List<PublicEvent> told = List.of(event("a2", "a", 2), event("b1", "b", 1));

        assertEquals(1, findings(Map.of(), told, told, taken("a2", "b1")).holes());
    }

    @Test
    void anEventThatIsNotInTheLogOrThereTwiceOrFromNowhereOrTooLateIsFound() {
        assertEquals(1, findings(Map.of(), TOLD, TOLD.subList(0, 2), taken("a1", "b1")).missingInLog());
        assertEquals(1, findings(Map.of(), TOLD, with(event("a2", "a", 2)), taken("a1", "b1", "a2")).phantoms());
        assertEquals(1, findings(Map.of(), TOLD, with(event("c1", "c", 1)), taken("a1", "b1", "a2", "c1")).phantoms());
        assertEquals(1, findings(Map.of(), TOLD, TOLD.reversed(), taken("a1", "b1", "a2")).logOutOfOrder());
    }

    @Test
    void aDeliveryThatDidNotComeOrWasNotAskedForOrCameTooLateIsFound() {
        assertEquals(1, findings(Map.of(), TOLD, TOLD, taken("a1", "b1")).missing());
        assertEquals(1, findings(Map.of(), TOLD, TOLD, taken("a1", "b1", "a2", "d7")).unwanted());
        assertEquals(1, findings(Map.of(), TOLD, TOLD, taken("a2", "b1", "a1")).outOfOrder());
        assertFalse(findings(Map.of(), TOLD, TOLD, taken("a1", "b1")).areGood());
    }

    @Test
    void aRepetitionIsExplainedByAKillShortlyBeforeAndByNothingElse() {
        Receipts around = taken("a1", "b1", "a2");
        around.take("a", 2, NOON.plusSeconds(40));
        Receipts before = taken("a1", "b1", "a2");
        before.take("a", 2, NOON.minusSeconds(1));

        assertEquals(Map.of("kafka", 1L), findings(Map.of(), TOLD, TOLD, around).repeated());
        assertEquals(1, findings(Map.of(), TOLD, TOLD, before).unexplained());
    }

    private static Findings findings(Map<String, Long> versions, List<PublicEvent> told, List<PublicEvent> log,
            Receipts receipts) {
        return Findings.of(REGISTER, versions, told, log, List.of(new Wanted("", receipts)), KILLS);
    }

    private static List<PublicEvent> with(PublicEvent one) {
        List<PublicEvent> log = new ArrayList<>(TOLD);
        log.add(one);
        return log;
    }

    private static Receipts taken(String... events) {
        var receipts = new Receipts();
        for (String event : events) {
            receipts.take(event.substring(0, 1), Integer.parseInt(event.substring(1)), NOON);
        }
        return receipts;
    }

    private static PublicEvent event(String id, String subject, int publicNo) {
        return new PublicEvent(id, subject, publicNo, Set.of("children"));
    }
}
