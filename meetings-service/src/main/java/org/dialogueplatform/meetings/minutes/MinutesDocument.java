package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.meetings.decision.Rewording;
import org.dialogueplatform.meetings.decision.Votes;
import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Decided;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Opinion;
import org.dialogueplatform.meetings.rendering.Document;
import org.dialogueplatform.meetings.rendering.Document.Block;
import org.dialogueplatform.meetings.rendering.Document.Fact;
import org.dialogueplatform.meetings.rendering.Document.Facts;
import org.dialogueplatform.meetings.rendering.Document.Heading;
import org.dialogueplatform.meetings.rendering.Document.Paragraph;
import org.dialogueplatform.meetings.rendering.Document.Table;
import org.dialogueplatform.meetings.rendering.Text;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.TextView;
import org.jspecify.annotations.Nullable;

/**
 * The minutes as a document in one language; a text that is not there in it stands in its own, and says so to screen readers.
 */
final class MinutesDocument {

    /** As the participants-service names it. */
    private static final String IN_THE_ROOM = "ROOM";

    /** Who belongs to the body comes before its guests. */
    private static final List<String> STANDINGS = List.of("MEMBER", "OBSERVER", "EXPERT", "SECRETARIAT", "GUEST");

    private final MinutesReading reading;
    private final MinutesFacts facts;
    private final Language language;
    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter clock = DateTimeFormatter.ofPattern("HH:mm");
    private final List<Block> blocks = new ArrayList<>();

    private MinutesDocument(MinutesReading reading, Language language) {
        this.reading = reading;
        this.facts = reading.facts();
        this.language = language;
        this.words = Words.of("minutes", language);
        this.zone = ZoneId.of(facts.timeZone());
        this.day = DateTimeFormatter.ofPattern(words.say("date.format"), Words.locale(language));
    }

    static Document of(MinutesReading reading, Language language) {
        return new MinutesDocument(reading, language).document();
    }

    private Document document() {
        writeHead();
        writeAttendance();
        writeAgenda();
        heading(1, words.text("opening"));
        writeSection(MinutesPart.OPENING, null);
        heading(1, words.text("proceedings"));
        facts.items().forEach(this::writeItem);
        writeSpeakingTime();
        heading(1, words.text("closing"));
        writeSection(MinutesPart.CLOSING, null);
        heading(1, words.text("signatures"));
        blocks.add(new Paragraph(words.text("sign", words.say("chair"))));
        blocks.add(new Paragraph(words.text("sign", words.say("secretary"))));
        writeApproval();
        return new Document(language, words.text("title", String.valueOf(facts.number()), String.valueOf(facts.year())),
                words.text("about", day(facts.startsAt())), true, blocks);
    }

    /** Who approved them, and when, as their last lines. */
    private void writeApproval() {
        Instant at = reading.version().approvedAt();
        if (at == null) {
            return;
        }
        String when = words.say("at", day(at), clock.format(at.atZone(zone)));
        Speaker by = reading.version().approvedBy();
        if (by == null) {
            blocks.add(new Paragraph(words.text("approved.chair", when)));
        } else {
            blocks.add(new Paragraph(words.text("approved.person", Stream.of(name(by), role(by).text())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")), when)));
        }
    }

    private void writeHead() {
        MinutesVersion version = reading.version();
        List<Fact> head = new ArrayList<>();
        head.add(new Fact(words.text("topic"), text(facts.title())));
        head.add(new Fact(words.text("kind"), plain(words.name("kind", facts.kind()))));
        head.add(new Fact(words.text("date"), time()));
        LocalizedText venue = facts.venue();
        if (venue != null) {
            head.add(new Fact(words.text("venue"), text(venue)));
        }
        head.add(new Fact(words.text("mode"), plain(words.name("mode", facts.mode()))));
        addPerson(head, "chair", facts.chair());
        addPerson(head, "secretary", facts.secretary());
        head.add(new Fact(words.text("status"), words.text("status." + version.state(), day(since(version)))));
        String correction = version.correction();
        head.add(new Fact(words.text("version"),
                correction == null ? words.text("version.first", version.number())
                        : words.text("version.correction", version.number(), version.number() - 1, correction)));
        blocks.add(new Facts(head));
        Integer replacedBy = version.replacedBy();
        if (replacedBy != null) {
            blocks.add(new Paragraph(words.text("replaced", replacedBy)));
        }
    }

    private void addPerson(List<Fact> head, String as, @Nullable Speaker person) {
        if (person != null) {
            head.add(new Fact(words.text(as), plain(Stream.of(name(person), role(person).text())
                    .filter(part -> !part.isEmpty()).collect(Collectors.joining(", ")))));
        }
    }

    /** In the time of the place, as it was then. */
    private Text time() {
        ZonedDateTime start = start().atZone(zone);
        Instant endedAt = facts.endedAt();
        ZonedDateTime end = (endedAt == null ? facts.endsAt() : endedAt).atZone(zone);
        String offset = start.getOffset().getTotalSeconds() == 0 ? "+00:00" : start.getOffset().getId();
        return start.toLocalDate().equals(end.toLocalDate())
                ? words.text("time", day.format(start), clock.format(start), clock.format(end), zone.getId(), offset)
                : words.text("time.days", day.format(start), clock.format(start), day.format(end), clock.format(end),
                        zone.getId(), offset);
    }

    private Instant start() {
        Instant openedAt = facts.openedAt();
        return openedAt == null ? facts.startsAt() : openedAt;
    }

    private static Instant since(MinutesVersion version) {
        Instant since = switch (version.state()) {
            case DRAFT -> version.draftedAt();
            case CIRCULATED -> version.amendmentsUntil();
            case APPROVED -> version.approvedAt();
            case PUBLISHED -> version.publishedAt();
        };
        return Objects.requireNonNullElse(since, version.draftedAt());
    }

    private void writeAttendance() {
        heading(1, words.text("attendance"));
        if (facts.attendance().isEmpty()) {
            blocks.add(new Paragraph(words.text("attendance.none")));
            return;
        }
        Map<String, int[]> byCategory = new TreeMap<>();
        int[] total = new int[2];
        for (AttendanceCount count : facts.attendance()) {
            int way = count.mode().equals(IN_THE_ROOM) ? 0 : 1;
            byCategory.computeIfAbsent(words.name("category", count.category()), category -> new int[2])[way] += count
                    .present();
            total[way] += count.present();
        }
        List<List<Text>> rows = new ArrayList<>();
        byCategory.forEach((category, present) -> rows.add(row(category, present)));
        rows.add(row(words.say("total"), total));
        blocks.add(new Table(words.text("attendance.caption"),
                List.of(words.text("category"), words.text("room"), words.text("online"), words.text("total")), rows));
        writeRepresented();
    }

    private void writeRepresented() {
        if (facts.represented().isEmpty()) {
            return;
        }
        blocks.add(new Table(words.text("represented.caption"),
                List.of(words.text("organisation"), words.text("category"), words.text("standing"), words.text("room"),
                        words.text("online")),
                facts.represented().stream()
                        .sorted(Comparator.comparingInt((Represented one) -> STANDINGS.indexOf(one.standing()))
                                .thenComparing(one -> words.name("category", one.category()))
                                .thenComparing(one -> textOrNothing(one.organisation()).text()))
                        .map(one -> List.of(textOrNothing(one.organisation()), plain(words.name("category", one.category())),
                                plain(words.name("standing", one.standing())), plain(String.valueOf(one.room())),
                                plain(String.valueOf(one.online()))))
                        .toList()));
    }

    private void writeSpeakingTime() {
        List<Heard> byCategory = facts.heardByCategory();
        if (byCategory.isEmpty()) {
            return;
        }
        heading(1, words.text("speaking-time"));
        blocks.add(new Table(words.text("speaking-time.categories"), heardColumns("category"),
                byCategory.stream().map(one -> heard(plain(words.name("category", one.category())), one)).toList()));
        List<Heard> byOrganisation = facts.heardByOrganisation();
        if (!byOrganisation.isEmpty()) {
            blocks.add(new Table(words.text("speaking-time.organisations"), heardColumns("organisation"),
                    byOrganisation.stream().map(one -> heard(textOrNothing(one.organisation()), one)).toList()));
        }
    }

    private List<Text> heardColumns(String first) {
        return List.of(words.text(first), words.text("asked"), words.text("given"), words.text("spoken"));
    }

    private List<Text> heard(Text whom, Heard heard) {
        return List.of(whom, plain(String.valueOf(heard.asked())), plain(String.valueOf(heard.spoke())),
                words.text("duration", heard.spokenSeconds() / 60, heard.spokenSeconds() % 60));
    }

    private List<Text> row(String category, int[] present) {
        return List.of(plain(category), plain(String.valueOf(present[0])), plain(String.valueOf(present[1])),
                plain(String.valueOf(present[0] + present[1])));
    }

    private void writeAgenda() {
        heading(1, words.text("agenda"));
        blocks.add(new Table(words.text("agenda.caption"),
                List.of(words.text("no"), words.text("item"), words.text("reporting")),
                facts.items().stream().map(item -> List.of(plain(item.number()), text(item.title()), reporting(item)))
                        .toList()));
    }

    private Text reporting(Item item) {
        LocalizedText organisation = item.reportingOrganisation();
        return organisation != null ? text(organisation)
                : plain(item.rapporteurs().stream().map(this::name).filter(name -> !name.isEmpty())
                        .collect(Collectors.joining(", ")));
    }

    private void writeItem(Item item) {
        int level = 1 + item.number().split("\\.").length;
        Text title = text(item.title());
        heading(level, new Text(words.say("item.heading", item.number(), title.text()), title.language()));
        writeSection(MinutesPart.ITEM, item);
        if (!item.rapporteurs().isEmpty()) {
            blocks.add(new Table(words.text("rapporteurs"), List.of(words.text("speaker"), words.text("position")),
                    item.rapporteurs().stream().map(one -> List.of(plain(name(one)), role(one))).toList()));
        }
        if (!item.speeches().isEmpty()) {
            blocks.add(new Table(words.text("speakers"),
                    List.of(words.text("speaker"), words.text("position"), words.text("floor")),
                    item.speeches().stream().map(this::speech).toList()));
        }
        for (Speech speech : item.speeches()) {
            LocalizedText summary = speech.summary();
            if (summary != null) {
                Text said = text(summary);
                blocks.add(new Paragraph(new Text(name(speech.speaker()) + ": " + said.text(), said.language())));
            }
        }
        if (!item.recommendations().isEmpty()) {
            blocks.add(new Table(words.text("recommendations"),
                    List.of(words.text("reference"), words.text("text"), words.text("outcome")),
                    item.recommendations().stream()
                            .map(one -> List.of(plain(one.reference()), textOrNothing(one.text()),
                                    plain(words.name("state", one.state()))))
                            .toList()));
        }
        if (!item.decisions().isEmpty()) {
            heading(level + 1, words.text("decided"));
            item.decisions().forEach(this::writeDecision);
        }
    }

    private List<Text> speech(Speech speech) {
        Instant endedAt = speech.endedAt();
        String from = clock.format(speech.startedAt().atZone(zone));
        return List.of(plain(name(speech.speaker())), role(speech.speaker()),
                plain(endedAt == null ? from : words.say("spoke", from, clock.format(endedAt.atZone(zone)))));
    }

    private void writeDecision(Decided decision) {
        Text text = text(decision.text());
        blocks.add(new Paragraph(new Text(words.say("decision", words.name("method", decision.method()), text.text()),
                text.language())));
        writeWhatBelongsTo(decision);
    }

    private void writeWhatBelongsTo(Decided decision) {
        for (Rewording correction : decision.corrections()) {
            Text before = text(correction.before());
            blocks.add(new Paragraph(new Text(words.say("reworded", day(correction.recordedAt()), correction.reason(),
                    before.text()), before.language())));
        }
        Votes votes = decision.votes();
        if (votes != null) {
            blocks.add(new Paragraph(words.text("votes", votes.inFavour(), votes.against(), votes.abstained())));
        }
        if (!decision.instructions().isEmpty()) {
            blocks.add(new Table(words.text("instructions"),
                    List.of(words.text("instructed"), words.text("text"), words.text("due")),
                    decision.instructions().stream().map(one -> List.of(textOrNothing(one.organisation()), text(one.text()),
                            plain(day.format(one.dueOn())))).toList()));
        }
        for (Opinion opinion : decision.opinions()) {
            Text text = text(opinion.text());
            blocks.add(new Paragraph(new Text(
                    words.say("opinion", textOrNothing(opinion.organisation()).text(), text.text()), text.language())));
        }
    }

    private void writeSection(MinutesPart part, @Nullable Item item) {
        MinutesSection section = reading.section(part, item == null ? null : item.id());
        if (section != null) {
            text(section.text()).paragraphs().forEach(paragraph -> blocks.add(new Paragraph(paragraph)));
        }
    }

    private void heading(int level, Text text) {
        blocks.add(new Heading(level, text));
    }

    private String name(Speaker speaker) {
        return Objects.requireNonNullElse(reading.nameOf(speaker), "");
    }

    private Text role(Speaker speaker) {
        return plain(Stream.of(reading.positionOf(speaker), speaker.organisation()).filter(Objects::nonNull)
                .map(part -> text(part).text()).collect(Collectors.joining(", ")));
    }

    private String day(Instant at) {
        return day.format(at.atZone(zone));
    }

    private Text text(LocalizedText text) {
        TextView view = text.view(List.of(language), false);
        return new Text(view.text(), view.lang());
    }

    private Text textOrNothing(@Nullable LocalizedText text) {
        return text == null ? plain("") : text(text);
    }

    private Text plain(String text) {
        return new Text(text, language);
    }
}
