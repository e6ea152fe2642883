package org.dialogueplatform.recommendations.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImplementationStatusTest {

    private static final UUID RECOMMENDATION = UUID.randomUUID();
    private static final UUID AUTHOR = UUID.randomUUID();
    private static final Instant MOMENT = Instant.parse("2024-02-10T04:00:00Z");
    private static final Occurrence NOW = new Occurrence(MOMENT, MOMENT, null);

    private final List<Assessment> published = new ArrayList<>();

    @Test
    void nobodyHasSaidAnything() {
        assertEquals(Implementation.NOT_ASSESSED, ImplementationStatus.NOT_ASSESSED.headline());
        assertFalse(ImplementationStatus.NOT_ASSESSED.disputed());
    }

    @Test
    void theIndependentViewGoesBeforeTheStatesOwn() {
        publish(AssessmentKind.INDEPENDENT, "NOT_IMPLEMENTED", 2023);
        publish(AssessmentKind.SELF, "FULLY_IMPLEMENTED", 2024);
        publish(AssessmentKind.SECRETARIAT, "IN_PROGRESS", 2025);
        ImplementationStatus status = Assessment.statusOf(published);
        assertEquals(Implementation.NOT_IMPLEMENTED, status.headline());
        assertEquals(Implementation.FULLY_IMPLEMENTED, status.self());
        assertEquals(Implementation.IN_PROGRESS, status.secretariat());
        assertTrue(status.disputed());
    }

    @Test
    void theLatestOfAKindCountsInWhateverOrderTheyWereEntered() {
        publish(AssessmentKind.SELF, "IN_PROGRESS", 2024);
        publish(AssessmentKind.SELF, "NOT_STARTED", 2022);
        assertEquals(Implementation.IN_PROGRESS, Assessment.statusOf(published).headline());
    }

    @Test
    void whatIsNotPublishedDoesNotCount() {
        published.add(draft(AssessmentKind.SELF, Scale.IMPLEMENTATION, "FULLY_IMPLEMENTED", 2024));
        assertEquals(Implementation.NOT_ASSESSED, Assessment.statusOf(published).headline());
    }

    @Test
    void aDisputeIsToldOnceWhenItBegins() {
        publish(AssessmentKind.SELF, "PARTIALLY_IMPLEMENTED", 2023);
        Assessment first = publish(AssessmentKind.INDEPENDENT, "NOT_IMPLEMENTED", 2024);
        Assessment second = publish(AssessmentKind.INDEPENDENT, "CONTRARY_ACTION", 2025);
        assertEquals(List.of("Drafted", "Assessed", "Disputed"), told(first));
        assertEquals(List.of("Drafted", "Assessed"), told(second));
        assertEquals(List.of("Drafted", "Assessed"), told(publish(AssessmentKind.SELF, "CONTRARY_ACTION", 2026)));
        assertFalse(Assessment.statusOf(published).disputed());
    }

    @Test
    void aPublishedAssessmentStands() {
        Assessment assessment = publish(AssessmentKind.SELF, "IN_PROGRESS", 2024);
        assertThrows(RuleBroken.class, () -> assessment.revise(judgement(Scale.UPR_INFO, "NOT", 2024), NOW));
        assertThrows(RuleBroken.class, () -> assessment.publish(null, published, NOW));
    }

    @ParameterizedTest
    @CsvSource({ "HUMAN_RIGHTS_COMMITTEE,A,FULLY_IMPLEMENTED", "HUMAN_RIGHTS_COMMITTEE,B,PARTIALLY_IMPLEMENTED",
            "HUMAN_RIGHTS_COMMITTEE,C,NOT_IMPLEMENTED", "HUMAN_RIGHTS_COMMITTEE,D,NO_REPORT",
            "HUMAN_RIGHTS_COMMITTEE,E,CONTRARY_ACTION", "UPR_INFO,FULLY,FULLY_IMPLEMENTED",
            "UPR_INFO,PARTIALLY,PARTIALLY_IMPLEMENTED", "UPR_INFO,NOT,NOT_IMPLEMENTED",
            "IMPLEMENTATION,NO_LONGER_RELEVANT,NO_LONGER_RELEVANT" })
    void everyScaleHasItsMeaningInOurWords(Scale scale, String value, Implementation meaning) {
        assertEquals(meaning, scale.meaningOf(value));
    }

    @ParameterizedTest
    @CsvSource({ "HUMAN_RIGHTS_COMMITTEE,F", "UPR_INFO,A", "IMPLEMENTATION,NOT_ASSESSED", "IMPLEMENTATION,NO_REPORT" })
    void whatIsNotOnTheScaleIsRefused(Scale scale, String value) {
        assertEquals("/value", assertThrows(Invalid.class, () -> judgement(scale, value, 2024)).errors().getFirst().pointer());
    }

    private Assessment publish(AssessmentKind kind, String value, int year) {
        Assessment assessment = draft(kind, Scale.IMPLEMENTATION, value, year);
        assessment.publish("HDDP-2023-01-001", List.copyOf(published), NOW);
        published.add(assessment);
        return assessment;
    }

    private static Assessment draft(AssessmentKind kind, Scale scale, String value, int year) {
        return Assessment.draft(RECOMMENDATION, kind, AUTHOR, judgement(scale, value, year), NOW);
    }

    private static Judgement judgement(Scale scale, String value, int year) {
        return new Judgement(scale, value, LocalizedText.of(Language.EN, "As the statistics of courts show."),
                LocalDate.of(year, 2, 1), List.of());
    }

    private static List<String> told(Assessment assessment) {
        return assessment.takeRecorded().stream().map(event -> event.data().getClass().getSimpleName()).toList();
    }
}
