package org.dialogueplatform.recommendations.followup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Approver;
import org.junit.jupiter.api.Test;

class ProgressReportTest {

    private static final Instant MOMENT = Instant.parse("2023-07-10T04:00:00Z");
    private static final Occurrence NOW = new Occurrence(MOMENT, MOMENT, null);
    private static final Approver HEAD = new Approver(UUID.randomUUID(), null);
    private static final Occurrence WITH_REASON = new Occurrence(MOMENT, MOMENT, "The second quarter is missing.");

    @Test
    void aReportGoesBackAndForthUntilItIsCompleteAndThenEverybodyReadsIt() {
        ProgressReport report = report();
        report.submit(NOW, HEAD);
        report.giveBack(WITH_REASON);
        report.revise(content(LocalDate.of(2023, 6, 30)), NOW);
        report.submit(NOW, HEAD);
        report.accept(NOW);
        report.publish(NOW);
        assertTrue(report.isPublished());
        assertEquals(List.of("DRAFT", "SUBMITTED", "RETURNED", "SUBMITTED", "ACCEPTED", "PUBLISHED"),
                report.steps().stream().map(step -> step.state().name()).toList());
    }

    @Test
    void aReportSaysWhoApprovedItAndInWhosePlace() {
        UUID deputy = UUID.randomUUID();
        ProgressReport report = report();
        report.submit(NOW, new Approver(deputy, HEAD.person()));
        assertEquals(deputy, report.steps().getLast().approvedBy());
        assertEquals(HEAD.person(), report.steps().getLast().approvedFor());
        assertTrue(report.isApprovedByDeputy());
        assertEquals(true, ((ReportEvents.Submitted) report.takeRecorded().getLast().data()).byDeputy());

        report.giveBack(WITH_REASON);
        report.submit(NOW, HEAD);
        assertFalse(report.isApprovedByDeputy(), "the head approved what counts");
        assertNull(((ReportEvents.Submitted) report.takeRecorded().getLast().data()).byDeputy());
    }

    @Test
    void whoGivesItBackSaysWhatIsLacking() {
        ProgressReport report = report();
        report.submit(NOW, HEAD);
        assertThrows(Invalid.class, () -> report.giveBack(NOW));
        assertEquals(ReportState.SUBMITTED, report.state());
    }

    @Test
    void whatWasHandedInIsNotRewritten() {
        ProgressReport report = report();
        report.submit(NOW, HEAD);
        assertThrows(IllegalTransition.class, () -> report.revise(content(LocalDate.of(2023, 6, 30)), NOW));
    }

    @Test
    void aPeriodDoesNotEndBeforeItBegins() {
        assertThrows(Invalid.class, () -> content(LocalDate.of(2022, 12, 31)));
    }

    @Test
    void noWalkThroughItsStepsEndsAnywhereElseThanTheTableSays() {
        long seed = Long.getLong("walk.seed", System.nanoTime());
        var random = new Random(seed);
        List<Consumer<ProgressReport>> acts = List.of(one -> one.submit(NOW, HEAD), one -> one.giveBack(WITH_REASON),
                one -> one.giveBack(NOW), one -> one.accept(NOW), one -> one.publish(NOW),
                one -> one.revise(content(LocalDate.of(2023, 3, 1 + random.nextInt(31))), NOW));
        for (int walk = 0; walk < 1_000; walk++) {
            ProgressReport report = report();
            for (int step = 0; step < 15; step++) {
                follow(report, acts.get(random.nextInt(acts.size())), "-Dwalk.seed=" + seed);
            }
        }
    }

    private static void follow(ProgressReport report, Consumer<ProgressReport> act, String seed) {
        ReportState before = report.state();
        int steps = report.steps().size();
        LocalDate to = report.periodTo();
        report.takeRecorded();
        try {
            act.accept(report);
            assertEquals(1, report.takeRecorded().size(), seed);
            assertTrue(report.state() == before || before.canBecome(report.state()), seed);
            assertEquals(report.state() == before ? steps : steps + 1, report.steps().size(), seed);
        } catch (IllegalTransition | Invalid _) {
            assertEquals(before, report.state(), seed);
            assertEquals(steps, report.steps().size(), seed);
            assertEquals(to, report.periodTo(), seed);
            assertEquals(List.of(), report.takeRecorded(), seed);
        }
        assertTrue(before.isBeingWritten() || report.periodTo().equals(to), seed);
    }

    private static ProgressReport report() {
        return ProgressReport.draft(UUID.randomUUID(), UUID.randomUUID(), content(LocalDate.of(2023, 3, 31)), NOW);
    }

    private static ReportContent content(LocalDate to) {
        return new ReportContent(LocalDate.of(2023, 1, 1), to, LocalizedText.of(Language.EN, "A draft law was prepared."),
                List.of(new Evidence("Draft law", null, null, true)));
    }
}
