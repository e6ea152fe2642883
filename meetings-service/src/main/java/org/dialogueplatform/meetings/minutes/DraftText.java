package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.dialogueplatform.meetings.minutes.MinutesFacts.Interruption;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;

/**
 * What the sections say before anybody edits them, in the three languages. They name nobody: who spoke is listed beside them,
 * so
 * that a person who is erased need not be looked for in sentences.
 */
final class DraftText {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final MinutesFacts facts;
    private final Language original;
    private final ZoneId zone;

    private DraftText(MinutesFacts facts) {
        this.facts = facts;
        this.original = facts.title().original();
        this.zone = ZoneId.of(facts.timeZone());
    }

    static List<MinutesSection> of(MinutesFacts facts) {
        var draft = new DraftText(facts);
        List<MinutesSection> sections = new ArrayList<>();
        sections.add(MinutesSection.drafted(MinutesPart.OPENING, null, draft.text(draft::opening)));
        for (Item item : facts.items()) {
            sections.add(MinutesSection.drafted(MinutesPart.ITEM, item.id(), draft.text(words -> draft.item(words, item))));
        }
        sections.add(MinutesSection.drafted(MinutesPart.CLOSING, null, draft.text(draft::closing)));
        return List.copyOf(sections);
    }

    private String opening(Words words) {
        Instant openedAt = facts.openedAt();
        return openedAt == null ? words.say("not-opened")
                : words.say("opened", clock(openedAt), facts.items().size());
    }

    private String item(Words words, Item item) {
        Instant takenUpAt = item.takenUpAt();
        Instant concludedAt = item.concludedAt();
        if (takenUpAt == null) {
            return words.say("not-considered");
        }
        return concludedAt == null ? words.say("considered-from", clock(takenUpAt))
                : words.say("considered", clock(takenUpAt), clock(concludedAt));
    }

    private String closing(Words words) {
        List<String> sentences = new ArrayList<>();
        for (Interruption interruption : facts.interruptions()) {
            Instant until = interruption.until();
            sentences.add(until == null ? words.say("interrupted-from", clock(interruption.from()))
                    : words.say("interrupted", clock(interruption.from()), clock(until)));
        }
        Instant endedAt = facts.endedAt();
        if (endedAt != null) {
            sentences.add(words.say("ended", clock(endedAt)));
        }
        return String.join(" ", sentences);
    }

    private String clock(Instant at) {
        return CLOCK.format(at.atZone(zone));
    }

    private LocalizedText text(Function<Words, String> sentence) {
        Map<Language, Translation> translations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            translations.put(language, new Translation(sentence.apply(Words.of("minutes", language)),
                    language == original ? TranslationState.ORIGINAL : TranslationState.DRAFT));
        }
        return new LocalizedText(original, translations);
    }
}
