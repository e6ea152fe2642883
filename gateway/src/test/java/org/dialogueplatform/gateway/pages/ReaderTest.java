package org.dialogueplatform.gateway.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = '|', value = {
            "- | kk-KZ,ru;q=0.8 | kk", "- | de, ru;q=0.5, en;q=0.4 | ru", "- | de | en", "- | - | en", "- | ,;q=x | en",
            "ru | kk | ru", "tt | kk | kk", "RU | - | en" })
    void aPageIsReadInTheLanguageAskedForOrElseTheFirstThatTheBrowserAccepts(String asked, String accepted, String read) {
        assertEquals(read, Reader.language(asked, accepted).getLanguage());
    }
}
