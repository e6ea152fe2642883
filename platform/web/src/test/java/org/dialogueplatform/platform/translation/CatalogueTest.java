package org.dialogueplatform.platform.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class CatalogueTest {

    private final Catalogue catalogue = new Catalogue(Map.of(
            "There is nothing here.", "Здесь ничего нет.",
            "No {0} {1} is known.", "Не найдено: {0*} {1}.",
            "No {0} {1} is known to {2}.", "Для {2} не найдено: {0*} {1}.",
            "meeting", "заседание"));

    @Test
    void aSentenceIsFoundByItsEnglishWords() {
        assertEquals("Здесь ничего нет.", catalogue.translate("There is nothing here."));
    }

    @Test
    void valuesStandInTheirPlacesAndWordsAreTranslatedThere() {
        assertEquals("Не найдено: заседание 7.", catalogue.translate("No meeting 7 is known."));
    }

    @Test
    void aValueWithoutATranslationStaysAsItIs() {
        assertEquals("Не найдено: $1\\table 7.", catalogue.translate("No $1\\table 7 is known."));
    }

    @Test
    void ofTwoSentencesThatFitTheOneThatSaysMoreIsMeant() {
        assertEquals("Для Ann не найдено: заседание 7.", catalogue.translate("No meeting 7 is known to Ann."));
    }

    @Test
    void whatNobodyTranslatedIsNotGuessed() {
        assertNull(catalogue.translate("There is nothing there."));
    }

    @Test
    void poFilesAreReadWithTheirQuotesAndContinuedLines() {
        assertEquals(Map.of("a \"b\" \\ c", "d e"),
                Catalogue.read(List.of("# comment", "msgid \"\"", "msgstr \"Language: ru\\n\"",
                        "", "msgid \"a \\\"b\\\" \\\\ c\"", "msgstr \"\"", "\"d \"", "\"e\"")));
    }
}
