package org.dialogueplatform.recommendations.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.recommendations.register.TermCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BulkWorkTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final TermCodes FAIR_TRIAL = new TermCodes(List.of("fair-trial"), null, null, null);

    @Test
    void whatWasPreviewedIsStartedAndCompleted() {
        BulkWork work = previewed(3, 2);
        assertFalse(work.isRunning());
        work.start("aigul", NOW);
        assertTrue(work.isRunning());
        assertEquals("aigul", work.startedBy());
        work.complete(NOW.plusSeconds(60));
        assertEquals(BulkWorkState.COMPLETED, work.state());
        assertEquals(NOW.plusSeconds(60), work.finishedAt());
    }

    @Test
    void isStartedOnce() {
        BulkWork work = previewed(3, 2);
        work.start("aigul", NOW);
        assertThrows(IllegalTransition.class, () -> work.start("berik", NOW));
        assertEquals("aigul", work.startedBy());
    }

    @Test
    void isNotStartedWhereItCanBeDoneToNone() {
        BulkWork work = previewed(3, 0);
        assertEquals("nothing-to-do",
                assertThrows(RuleBroken.class, () -> work.start("aigul", NOW)).toProblem(null).members().get("code"));
        assertEquals(BulkWorkState.PREVIEWED, work.state());
    }

    @Test
    void isCancelledBeforeAndAfterItsStartButNotAtItsEnd() {
        BulkWork never = previewed(1, 1);
        never.cancel(NOW);
        assertThrows(IllegalTransition.class, () -> never.start("aigul", NOW));
        BulkWork running = previewed(1, 1);
        running.start("aigul", NOW);
        running.cancel(NOW);
        assertThrows(IllegalTransition.class, () -> running.complete(NOW));
        BulkWork completed = previewed(1, 1);
        completed.start("aigul", NOW);
        completed.complete(NOW);
        assertThrows(IllegalTransition.class, () -> completed.cancel(NOW));
        assertThrows(IllegalTransition.class, () -> previewed(1, 1).complete(NOW));
    }

    @Test
    void whatItDoesToEachTellsOfWhatItIsPart() {
        BulkWork work = previewed(3, 2);
        assertEquals("As part of bulk work " + work.id() + ": As the group agreed.", work.order().reason());
        assertEquals("TAG on 2 of 3 recommendations: As the group agreed.", work.said());
    }

    @ParameterizedTest
    @EnumSource(BulkAction.class)
    void whatBelongsToAnotherActIsRefused(BulkAction action) {
        var all = new BulkDetails(List.of(), FAIR_TRIAL, FAIR_TRIAL, UUID.randomUUID(), UUID.randomUUID());
        List<String> refused = assertThrows(Invalid.class, () -> all.requireFor(action)).errors().stream()
                .map(error -> error.pointer()).toList();
        assertEquals(switch (action) {
            case ASSIGN -> List.of("/add", "/remove", "/meetingId", "/roadMapId", "/addressees");
            case TAG -> List.of("/addressees", "/meetingId", "/roadMapId");
            case TRANSMIT -> List.of("/addressees", "/add", "/remove", "/roadMapId");
            case MOVE -> List.of("/addressees", "/add", "/remove", "/meetingId");
        }, refused);
    }

    @Test
    void everyOneOfASetIsCountedOnce() {
        assertEquals(new BulkCounts(10, 7, 2, 1), BulkCounts.NONE.plus(BulkOutcome.PENDING, 7).plus(BulkOutcome.DONE, 2)
                .plus(BulkOutcome.REFUSED, 1));
    }

    private static BulkWork previewed(int size, int possible) {
        var work = new BulkWork(new BulkOrder(BulkAction.TAG, new BulkDetails(null, FAIR_TRIAL, null, null, null), null,
                "As the group agreed."), null, NOW);
        work.previewed(size, possible);
        return work;
    }
}
