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
        long seed = System.nanoTime();
        var random = new Random(seed);
        List<Consumer<ProgressReport>> acts = List.of(one -> one.submit(NOW, HEAD), one -> one.giveBack(WITH_REASON),
                one -> one.accept(NOW), one -> one.publish(NOW));
        for (int walk = 0; walk < 500; walk++) {
            ProgressReport report = report();
            for (int step = 0; step < 12; step++) {
                ReportState before = report.state();
                try {
                    acts.get(random.nextInt(acts.size())).accept(report);
                    assertTrue(before.canBecome(report.state()), () -> "seed " + seed);
                } catch (IllegalTransition _) {
                    assertEquals(before, report.state(), () -> "seed " + seed);
                }
            }
        }
    }

    private static ProgressReport report() {
        return ProgressReport.draft(UUID.randomUUID(), UUID.randomUUID(), content(LocalDate.of(2023, 3, 31)), NOW);
    }

    private static ReportContent content(LocalDate to) {
        return new ReportContent(LocalDate.of(2023, 1, 1), to, LocalizedText.of(Language.EN, "A draft law was prepared."),
                List.of(new Evidence("Draft law", null, null, true)));
    }
}
