package org.dialogueplatform.recommendations.wording;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.recommendations.register.KeptWording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** In what two wordings differ. */
@Schema(name = "WordingDifferences", description = "In which words two wordings differ, in every language that one of them has")
public record DifferencesView(@Schema(description = "The earlier wording") int from,
        @Schema(description = "The later wording") int to,
        @Schema(description = "By language; what is SAME or REMOVED is the earlier text, what is SAME or ADDED the later one") Map<Language, List<Piece>> languages) {

    static DifferencesView between(KeptWording before, KeptWording after) {
        Map<Language, List<Piece>> languages = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String old = text(before, language);
            String now = text(after, language);
            if (!old.isEmpty() || !now.isEmpty()) {
                languages.put(language, WordDifferences.between(old, now));
            }
        }
        return new DifferencesView(before.no(), after.no(), languages);
    }

    private static String text(KeptWording wording, Language language) {
        @Nullable
        Translation translation = wording.text().translations().get(language);
        return translation == null ? "" : translation.text();
    }
}
