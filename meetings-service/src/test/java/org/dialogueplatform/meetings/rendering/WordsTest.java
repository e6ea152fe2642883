package org.dialogueplatform.meetings.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

import org.dialogueplatform.platform.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    @ParameterizedTest
    @ValueSource(strings = { "calendar", "minutes", "pack", "rendering" })
    void whatIsSaidInOneLanguageIsSaidInAll(String name) throws IOException {
        Set<Object> english = keys(name, Language.EN);
        assertFalse(english.isEmpty());
        assertEquals(english, keys(name, Language.KK));
        assertEquals(english, keys(name, Language.RU));
    }

    private static Set<Object> keys(String name, Language language) throws IOException {
        var words = new Properties();
        try (var file = Objects.requireNonNull(
                WordsTest.class.getResourceAsStream("/words/" + name + "_" + language.code() + ".properties"))) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words.keySet();
    }
}
