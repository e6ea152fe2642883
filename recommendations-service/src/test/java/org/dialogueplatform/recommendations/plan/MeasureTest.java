package org.dialogueplatform.recommendations.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.junit.jupiter.api.Test;

class MeasureTest {

    private static final UUID PLAN = UUID.randomUUID();
    private static final UUID LABOUR = UUID.randomUUID();
    private static final UUID PROSECUTOR = UUID.randomUUID();
    private static final Occurrence NOW = new Occurrence(Instant.parse("2022-05-01T04:00:00Z"),
            Instant.parse("2022-05-01T04:00:00Z"), null);

    @Test
    void aRowOfThePlanIsOverdueTheDayAfterItsTerm() {
        Measure measure = accession();
        assertFalse(measure.isOverdueOn(LocalDate.of(2023, 12, 31)));
        assertTrue(measure.isOverdueOn(LocalDate.of(2024, 1, 1)));
        measure.begin(NOW);
        measure.complete("Proposals submitted on 20 December 2023", NOW);
        assertFalse(measure.isOverdueOn(LocalDate.of(2024, 1, 1)));
    }

    @Test
    void aMeasureIsCompletedByADocument() {
        Measure measure = accession();
        measure.prepare(NOW);
        measure.begin(NOW);
        assertEquals("/document", refused(() -> measure.complete(" ", NOW)));
        assertEquals(MeasureState.IN_PROGRESS, measure.state());
        measure.complete("Minutes of the commission No. 4", NOW);
        assertEquals("Minutes of the commission No. 4", measure.steps().getLast().document());
    }

    @Test
    void anExtensionNamesItsBasisAndALaterTerm() {
        Measure measure = accession();
        Term later = Term.read("by the end of the third quarter of 2024", null);
        assertEquals("/basis", refused(() -> measure.extend(later, null, NOW)));
        assertEquals("/term", refused(() -> measure.extend(Term.read("August 2022", null), "Resolution No. 5", NOW)));
        assertEquals("/term", refused(() -> measure.extend(Term.read("later", null), "Resolution No. 5", NOW)));
        assertEquals(LocalDate.of(2023, 12, 31), measure.term().dueOn());
        measure.extend(later, "Resolution No. 5", NOW);
        assertEquals(LocalDate.of(2024, 9, 30), measure.term().dueOn());
        assertEquals(List.of("By the end of 2023", "by the end of the third quarter of 2024"),
                measure.steps().stream().map(MeasureStep::termText).toList());
    }

    @Test
    void aCancellationNamesItsBasisAndIsTheEnd() {
        Measure measure = accession();
        assertEquals("/basis", refused(() -> measure.cancel("", NOW)));
        measure.cancel("Resolution No. 6", NOW);
        assertThrows(IllegalTransition.class, () -> measure.begin(NOW));
        assertThrows(IllegalTransition.class, () -> measure.revise(row("By the end of 2025", null), NOW));
    }

    @Test
    void whoLeadsIsBoundAndOthersMayBeThereAsAgreed() {
        assertTrue(accession().isLedBy(LABOUR));
        assertTrue(accession().isCarriedOutBy(PROSECUTOR));
        assertFalse(accession().isLedBy(PROSECUTOR));
        assertEquals("/agencies/0/byAgreement",
                refused(() -> details("By the end of 2023", null, List.of(new Agency(PROSECUTOR, true)))));
        assertEquals("/agencies/1", refused(
                () -> details("By the end of 2023", null, List.of(new Agency(LABOUR, false), new Agency(LABOUR, true)))));
        assertEquals("/agencies", refused(() -> details("By the end of 2023", null, List.of())));
    }

    @Test
    void nothingIsDueBeforeItBegins() {
        assertEquals("/term", refused(() -> row("August 2022", LocalDate.of(2022, 9, 1))));
    }

    @Test
    void itStandsForManyRecommendations() {
        Measure measure = accession();
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        measure.takeRecorded();
        measure.standFor(List.of(first, second), NOW);
        measure.standFor(List.of(second), NOW);
        measure.standFor(List.of(second), NOW);
        assertEquals(List.of(new MeasureEvents.Linked(measure.id(), PLAN, List.of(first, second), List.of()),
                new MeasureEvents.Linked(measure.id(), PLAN, List.of(), List.of(first))),
                measure.takeRecorded().stream().map(event -> event.data()).toList());
    }

    @Test
    void noWalkThroughItsStepsEndsAnywhereElseThanTheTableSays() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        var random = new Random(seed);
        var paused = new Occurrence(NOW.occurredAt(), NOW.recordedAt(), "The commission is formed anew.");
        LocalDate today = LocalDate.of(2022, 5, 1);
        List<Consumer<Measure>> acts = List.of(one -> one.prepare(NOW), one -> one.begin(NOW),
                one -> one.complete(random.nextBoolean() ? "Document" : " ", NOW),
                one -> one.cancel(random.nextInt(3) == 0 ? "Act" : null, NOW),
                one -> one.extend(new Term("later", one.term().dueOn().plusDays(random.nextInt(3) - 1), TermPrecision.DAY),
                        random.nextBoolean() ? "Act" : "", NOW),
                one -> one.revise(row("By the end of 2023", null), NOW),
                one -> one.pause(random.nextBoolean() ? null : today.plusDays(random.nextInt(5) - 2), today,
                        random.nextBoolean() ? paused : NOW),
                one -> one.resume(today, NOW));
        for (int walk = 0; walk < 1_000; walk++) {
            Measure measure = accession();
            for (int step = 0; step < 15; step++) {
                follow(measure, acts.get(random.nextInt(acts.size())), today, "-Dwalk.seed=" + seed);
            }
        }
    }

    private static void follow(Measure measure, Consumer<Measure> act, LocalDate today, String seed) {
        MeasureState before = measure.state();
        int steps = measure.steps().size();
        int pauses = measure.pauses().size();
        Term term = measure.term();
        measure.takeRecorded();
        try {
            act.accept(measure);
            assertEquals(1, measure.takeRecorded().size(), seed);
            if (measure.steps().size() > steps) {
                assertTrue(before.canBecome(measure.state()), seed);
                assertEquals(steps + 1, measure.steps().size(), seed);
                MeasureStep last = measure.steps().getLast();
                assertEquals(measure.state() == MeasureState.COMPLETED, last.document() != null, seed);
                assertEquals(measure.state() == MeasureState.EXTENDED || measure.state() == MeasureState.CANCELLED,
                        last.basis() != null, seed);
                assertEquals(measure.state() == MeasureState.EXTENDED, measure.term().dueOn().isAfter(term.dueOn()), seed);
            } else {
                assertEquals(before, measure.state(), seed);
            }
        } catch (IllegalTransition | Invalid | RuleBroken _) {
            assertEquals(before, measure.state(), seed);
            assertEquals(steps, measure.steps().size(), seed);
            assertEquals(pauses, measure.pauses().size(), seed);
            assertEquals(term, measure.term(), seed);
            assertEquals(List.of(), measure.takeRecorded(), seed);
        }
        assertFalse(measure.state().isOver() && measure.isPausedOn(today), seed);
        assertFalse(before.isOver() && measure.state() != before, seed);
    }

    static Measure accession() {
        return Measure.enter(PLAN, row("By the end of 2023", null), NOW);
    }

    private static MeasureDetails row(String term, LocalDate beginsOn) {
        return details(term, beginsOn, List.of(new Agency(LABOUR, false), new Agency(PROSECUTOR, true)));
    }

    private static MeasureDetails details(String term, LocalDate beginsOn, List<Agency> agencies) {
        return new MeasureDetails("Labour", "2", LocalizedText.of(Language.EN, "Proposal for accession to ILO Convention 190"),
                LocalizedText.of(Language.EN, "Proposals to the interdepartmental commission"), Term.read(term, null), beginsOn,
                agencies, null);
    }

    private static String refused(Runnable act) {
        List<FieldError> errors = assertThrows(Invalid.class, act::run).errors();
        return errors.getFirst().pointer();
    }
}
