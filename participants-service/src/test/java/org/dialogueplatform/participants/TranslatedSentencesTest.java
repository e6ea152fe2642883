package org.dialogueplatform.participants;

import java.util.List;
import java.util.Locale;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.translation.ProblemLanguage;
import org.dialogueplatform.testing.problem.TranslatedSentences;
import org.junit.jupiter.api.Test;

class TranslatedSentencesTest {

    @Test
    void whateverIsRefusedIsSaidInThreeLanguages() {
        TranslatedSentences.check("participants-service", List.of("platform/web", "platform/service", "platform/audit"),
                (english, language) -> ProblemLanguage.sentence(english, Language.valueOf(language.toUpperCase(Locale.ROOT))));
    }
}
