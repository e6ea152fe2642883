package org.dialogueplatform.platform.translation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemLanguageTest {

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = { "-,-,EN", "-,*,EN", "-,fr,EN", "-,'de;q=1, ru;q=0.5',RU", "-,kk-KZ,KK", "ru,kk,RU",
            "*,kk,KK", "xx,ru,RU", "-,'ru;q=0, kk',KK", "-,;;;,EN" })
    void aProblemIsToldInTheLanguageAskedForAndOtherwiseInEnglish(@Nullable String lang, @Nullable String accepted,
            Language expected) {
        assertEquals(expected, ProblemLanguage.of(lang, accepted));
    }

    @ParameterizedTest
    @EnumSource
    void everyTitleHasATranslation(ProblemType type) {
        assertNotNull(ProblemLanguage.sentence(type.title(), Language.KK));
        assertNotNull(ProblemLanguage.sentence(type.title(), Language.RU));
    }

    @Test
    void everyPartOfAProblemIsTranslated() {
        var problem = new NotFound("file", 7).toProblem(null);
        var translated = ProblemLanguage.translated(problem, Language.RU);
        assertNotNull(translated);
        assertEquals("Объекта нет, или он вам недоступен", translated.title());
        assertEquals(problem.type(), translated.type());
        var invalid = ProblemLanguage.translated(new Invalid("/name", "NotBlank", "must not be blank").toProblem(null),
                Language.KK);
        assertNotNull(invalid);
        assertEquals(List.of(new FieldError("/name", "NotBlank", "бос болмауы тиіс")), invalid.errors());
        assertEquals("бос болмауы тиіс", invalid.detail());
    }

    @Test
    void aProblemIsToldInOneLanguageOrNotTranslatedAtAll() {
        var problem = new RuleBroken("odd", "Nobody has translated this.").toProblem(null);
        assertNull(ProblemLanguage.translated(problem, Language.RU));
    }

    @Test
    void valuesAreToldInTheirPlaces() {
        assertEquals("размер должен быть от 1 до 9", ProblemLanguage.sentence("size must be between 1 and 9", Language.RU));
    }
}
