package org.dialogueplatform.recommendations.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.dialogueplatform.recommendations.vocabulary.TermProposalState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.smallrye.config.SmallRyeConfigBuilder;

class UnknownTermsTest {

    private static final String SETTING = "dialogue.imports.unknown-terms";

    @ParameterizedTest
    @CsvSource({ "reject, REJECT", "warn, WARN", "propose, PROPOSE" })
    void itIsConfiguredAsItIsDocumented(String written, UnknownTerms meant) {
        assertEquals(meant, configured(written));
    }

    @Test
    void aSlipInTheConfigurationIsNotTakenForSomethingElse() {
        assertThrows(IllegalArgumentException.class, () -> configured("ignore"));
    }

    @Test
    void aRefusalNamesColumnAndWords() {
        assertEquals("Issue says “Space law”, “Moon”, which no term of the vocabulary ISSUE is called."
                + " Enter such a term, or map the word to one, and import the row again.",
                IssueWords.refusal(List.of("Space law", "Moon")));
    }

    @Test
    void aWarningTellsOfProposalsOnlyWhereWordsAreProposed() {
        assertEquals("Issue says “Moon”, which no term of the vocabulary ISSUE is called.",
                IssueWords.warning(List.of("Moon"), UnknownTerms.WARN, false, Map.of()));
        String proposed = IssueWords.warning(List.of("Moon", "Mars"), UnknownTerms.PROPOSE, false,
                Map.of("moon", TermProposalState.PROPOSED, "mars", TermProposalState.REJECTED));
        assertTrue(proposed.endsWith(" “Moon” is proposed as a term. “Mars” was rejected as a term."), proposed);
    }

    @Test
    void aDryRunTellsWhatItWouldPropose() {
        String said = IssueWords.warning(List.of("Moon"), UnknownTerms.PROPOSE, true, Map.of());
        assertTrue(said.endsWith("“Moon” would be proposed as a term."), said);
        assertFalse(IssueWords.warning(List.of("x".repeat(301)), UnknownTerms.PROPOSE, true, Map.of()).contains("would be"));
    }

    private static UnknownTerms configured(String written) {
        return new SmallRyeConfigBuilder().withDefaultValue(SETTING, written).build().getValue(SETTING, UnknownTerms.class);
    }
}
