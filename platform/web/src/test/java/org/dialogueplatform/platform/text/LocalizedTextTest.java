package org.dialogueplatform.platform.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.problem.Invalid;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

class LocalizedTextTest {

    private static final LocalizedText FAIR_TRIAL = new LocalizedText(Language.EN,
            Map.of(Language.EN, new Translation("Fair trial", null),
                    Language.RU, new Translation("Справедливый суд", TranslationState.REVIEWED)));

    @Test
    void theAuthoritativeTextMustBeThere() {
        var refused = assertThrows(Invalid.class,
                () -> new LocalizedText(Language.KK, Map.of(Language.EN, new Translation("Fair trial", null))));
        assertEquals("/translations/kk", refused.errors().getFirst().pointer());
    }

    @Test
    void onlyTheAuthoritativeLanguageIsOriginal() {
        var text = new LocalizedText(Language.EN,
                Map.of(Language.EN, new Translation("Fair trial", TranslationState.DRAFT), Language.RU,
                        new Translation("Справедливый суд", TranslationState.ORIGINAL)));
        assertEquals(TranslationState.ORIGINAL, text.translations().get(Language.EN).state());
        assertEquals(TranslationState.DRAFT, text.translations().get(Language.RU).state());
    }

    @Test
    void aReaderGetsTheFirstLanguageThereIsAndIsToldWhenItIsNotTheOneAskedFor() {
        var view = FAIR_TRIAL.view(List.of(Language.KK, Language.RU), false);
        assertEquals("Справедливый суд", view.text());
        assertEquals(Language.RU, view.lang());
        assertTrue(view.fallback());
        assertFalse(FAIR_TRIAL.view(List.of(Language.RU), false).fallback());
        assertEquals(Language.EN, FAIR_TRIAL.view(List.of(Language.KK), false).lang());
    }

    @Test
    void aTranslationThatDidNotFollowTheOriginalIsOutdated() {
        var revised = FAIR_TRIAL
                .revisedTo(new LocalizedText(Language.EN, Map.of(Language.EN, new Translation("A fair and public trial", null),
                        Language.RU, new Translation("Справедливый суд", TranslationState.REVIEWED))));
        assertEquals(TranslationState.OUTDATED, revised.translations().get(Language.RU).state());
    }

    @Test
    void itIsReadAndWrittenWithLanguageCodes() throws Exception {
        var json = new ObjectMapper();
        var read = json.readValue("""
                {"original":"en","translations":{"en":{"text":"Fair trial"},"kk":{"text":"Әділ сот","state":"REVIEWED"}}}""",
                LocalizedText.class);
        assertEquals("Әділ сот", read.translations().get(Language.KK).text());
        assertEquals(read, json.readValue(json.writeValueAsString(read), LocalizedText.class));
    }

    @Test
    void theReadersLanguagesComeFromTheAddressFirstAndThenFromTheHeader() {
        assertEquals(Language.RU, new ReaderLanguages("ru", "en").view(FAIR_TRIAL).lang());
        assertEquals(Language.RU, new ReaderLanguages(null, "kk;q=0.5, ru-KZ;q=0.9, de").view(FAIR_TRIAL).lang());
        assertEquals(Language.EN, new ReaderLanguages(null, ";;nonsense").view(FAIR_TRIAL).lang());
        assertEquals(2, new ReaderLanguages("*", null).view(FAIR_TRIAL).translations().size());
    }
}
