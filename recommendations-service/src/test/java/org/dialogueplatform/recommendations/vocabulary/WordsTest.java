package org.dialogueplatform.recommendations.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.vocabulary.Mapping.Relation;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant WHEN = Instant.parse("2024-03-01T09:00:00Z");
    private static final Occurrence THEN = new Occurrence(WHEN, WHEN, null);
    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);
    private static final String SYSTEM = "UPR Info";

    private final Term justice = term("justice", "Justice", "Правосудие");
    private final Term detention = term("detention", "Deprivation of liberty", "Содержание под стражей",
            new Mapping(SYSTEM, "Detention conditions", Relation.EXACT), new Mapping("UHRI", "Prisons", Relation.EXACT),
            new Mapping(SYSTEM, "Liberty", Relation.BROAD));

    @Test
    void aWordIsWhatATermIsCalledInAnyLanguageWhateverItsCase() {
        assertEquals(justice, words(justice).meaningOf("JUSTICE"));
        assertEquals(justice, words(justice).meaningOf("правосудие"));
        assertEquals(detention, words(detention).meaningOf("Deprivation  of\tliberty "));
        assertEquals(detention, words(detention).meaningOf("detention"));
    }

    @Test
    void aWordIsWhatATermIsMappedToInThatRegisterExactly() {
        assertEquals(detention, words(detention).meaningOf("Detention Conditions"));
        assertFalse(words(detention).know("Prisons"));
        assertFalse(words(detention).know("Liberty"));
        assertNull(words(detention).meaningOf("Liberty"));
    }

    @Test
    void aMappingOutranksALabelAndALabelACode() {
        Term mapped = term("courts", "Courts", "Суды", new Mapping(SYSTEM, "Justice", Relation.EXACT));
        assertEquals(mapped, words(justice, mapped).meaningOf("Justice"));
        Term coded = term("deprivation", "Justice", "Лишение");
        assertEquals(coded, words(term("justice", "Courts", "Суды"), coded).meaningOf("Justice"));
    }

    @Test
    void aWordOfATermOutOfUseMeansWhatReplacesItAndIsKnownAllTheSame() {
        justice.deprecate("Renamed", detention, THEN);
        assertEquals(detention, words(justice, detention).meaningOf("Justice"));
        Term gone = term("other", "Other", "Прочее");
        gone.deprecate("Says nothing", null, THEN);
        assertTrue(words(gone).know("Other"));
        assertNull(words(gone).meaningOf("Other"));
    }

    @Test
    void aTermInUseHasAWordBeforeOneThatIsNot() {
        Term former = term("a-justice", "Something", "Нечто", new Mapping(SYSTEM, "Justice", Relation.EXACT));
        former.deprecate("Two terms for one thing", null, THEN);
        assertEquals(justice, words(former, justice).meaningOf("Justice"));
    }

    private static Words words(Term... terms) {
        return new Words(SYSTEM, List.of(terms), DAY);
    }

    private static Term term(String code, String english, String russian, Mapping... mappings) {
        var labels = new LocalizedText(Language.EN, Map.of(Language.EN, new Translation(english, TranslationState.ORIGINAL),
                Language.RU, new Translation(russian, TranslationState.DRAFT)));
        return Term.enter(Scheme.ISSUE, code, new TermDetails(labels, null, null, null, List.of(mappings)), THEN);
    }
}
