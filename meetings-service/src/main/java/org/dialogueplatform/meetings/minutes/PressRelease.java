package org.dialogueplatform.meetings.minutes;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Decided;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Tabled;
import org.dialogueplatform.meetings.rendering.Document;
import org.dialogueplatform.meetings.rendering.Text;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;
import org.jspecify.annotations.Nullable;

/**
 * What a press service can begin with: who met when, where, on what; who took part, who spoke, what came of it. Made of what
 * everybody may know, and not kept.
 *
 * @param headline in three languages, as the rest
 */
record PressRelease(LocalizedText headline, List<LocalizedText> paragraphs) {

    /** @param reading as the public would have it */
    static PressRelease of(MinutesReading.Known reading) {
        Language original = reading.facts().title().original();
        Map<Language, List<String>> written = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            written.put(language, new Writer(reading, language).paragraphs());
        }
        List<LocalizedText> paragraphs = new ArrayList<>();
        for (int no = 0; no < new Writer(reading, original).paragraphs().size(); no++) {
            int at = no;
            paragraphs.add(text(original, language -> Objects.requireNonNull(written.get(language)).get(at)));
        }
        return new PressRelease(text(original, language -> new Writer(reading, language).headline()), paragraphs);
    }

    Document document(Language language) {
        return new Document(language, text(headline, language), Words.of("minutes", language).text("press.draft"), false,
                Stream.<Document.Block> concat(
                        Stream.of(new Document.Paragraph(Words.of("minutes", language).text("press.draft"))),
                        paragraphs.stream().map(paragraph -> new Document.Paragraph(text(paragraph, language)))).toList());
    }

    private static Text text(LocalizedText text, Language language) {
        TextView view = text.view(List.of(language), false);
        return new Text(view.text(), view.lang());
    }

    private static LocalizedText text(Language original, Function<Language, String> written) {
        Map<Language, Translation> translations = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            translations.put(language, new Translation(shortened(written.apply(language)),
                    language == original ? TranslationState.ORIGINAL : TranslationState.DRAFT));
        }
        return new LocalizedText(original, translations);
    }

    private static String shortened(String text) {
        return text.length() <= Translation.MAX_LENGTH ? text : text.substring(0, Translation.MAX_LENGTH - 1) + "…";
    }

    private record Writer(MinutesReading.Known reading, Language language) {

        String headline() {
            MinutesFacts facts = reading.facts();
            return words().say("press.headline", say(facts.title()));
        }

        List<String> paragraphs() {
            MinutesFacts facts = reading.facts();
            List<String> paragraphs = new ArrayList<>();
            ZoneId zone = ZoneId.of(facts.timeZone());
            String day = DateTimeFormatter.ofPattern(words().say("date.format"), Words.locale(language))
                    .format((facts.openedAt() == null ? facts.startsAt() : facts.openedAt()).atZone(zone));
            LocalizedText venue = facts.venue();
            paragraphs.add(words().say(venue == null ? "press.held" : "press.held-at", day,
                    words().name("kind", facts.kind()), words().name("mode", facts.mode()), say(facts.title()),
                    venue == null ? "" : say(venue)));
            addParticipants(paragraphs);
            addOrganisations(paragraphs);
            addSpeakers(paragraphs);
            addOutcome(paragraphs);
            return paragraphs;
        }

        private void addParticipants(List<String> paragraphs) {
            Map<String, Integer> byCategory = new TreeMap<>();
            for (AttendanceCount count : reading.facts().attendance()) {
                byCategory.merge(words().name("category", count.category()), count.present(), Integer::sum);
            }
            if (!byCategory.isEmpty()) {
                paragraphs.add(words().say("press.participants",
                        byCategory.values().stream().mapToInt(Integer::intValue).sum(), byCategory.entrySet().stream()
                                .map(entry -> entry.getKey() + " – " + entry.getValue()).collect(Collectors.joining("; "))));
            }
        }

        private void addOrganisations(List<String> paragraphs) {
            long organisations = reading.facts().represented().stream().map(Represented::organisationId).distinct().count();
            if (organisations > 0) {
                paragraphs.add(words().say("press.organisations", organisations));
            }
        }

        private void addSpeakers(List<String> paragraphs) {
            Set<String> speakers = new LinkedHashSet<>();
            for (Item item : reading.facts().items()) {
                Stream.concat(item.rapporteurs().stream(), item.speeches().stream().map(Speech::speaker)).map(this::say)
                        .filter(name -> !name.isEmpty()).forEach(speakers::add);
            }
            if (!speakers.isEmpty()) {
                paragraphs.add(words().say("press.speakers", String.join("; ", speakers)));
            }
        }

        private void addOutcome(List<String> paragraphs) {
            List<Tabled> tabled = reading.facts().items().stream().flatMap(item -> item.recommendations().stream()).toList();
            if (!tabled.isEmpty()) {
                paragraphs.add(words().say("press.recommendations", tabled.size(),
                        tabled.stream().map(one -> one.reference() + " – " + say(one.text()) + " ("
                                + words().name("state", one.state()) + ")").collect(Collectors.joining("\n"))));
            }
            for (Item item : reading.facts().items()) {
                for (Decided decision : item.decisions()) {
                    paragraphs.add(words().say("decision", words().name("method", decision.method()), say(decision.text())));
                }
            }
        }

        private String say(Speaker speaker) {
            String name = reading.nameOf(speaker);
            String role = Stream.of(reading.positionOf(speaker), speaker.organisation()).filter(part -> part != null)
                    .map(this::say).collect(Collectors.joining(", "));
            return name == null ? "" : role.isEmpty() ? name : name + " (" + role + ")";
        }

        private String say(@Nullable LocalizedText text) {
            return text == null ? "" : text.view(List.of(language), false).text();
        }

        private Words words() {
            return Words.of("minutes", language);
        }
    }
}
