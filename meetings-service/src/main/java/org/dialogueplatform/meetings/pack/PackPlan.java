package org.dialogueplatform.meetings.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.Document;
import org.dialogueplatform.meetings.document.DocumentVersion;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.pack.Pack.Enclosure;
import org.dialogueplatform.meetings.pack.Pack.Page;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What of a meeting goes where in its pack: the agenda and a list of contents first, then the documents of the meeting as a
 * whole, then those of each item in a folder of its own, in the agenda's order. What the reader does not see is not there, and
 * leaves no gap that tells of it but the agenda's own numbers.
 */
final class PackPlan {

    private final Meeting meeting;
    private final List<AgendaItem> items;
    private final List<Document> documents;
    private final Map<UUID, Filed> files;
    private final List<Language> preferred;
    private final Words words;
    private final SafeNames roots = new SafeNames();
    private final List<Section> sections = new ArrayList<>();

    private PackPlan(Meeting meeting, Audience audience, List<Document> documents, Map<UUID, Filed> files,
            List<Language> preferred) {
        this.meeting = meeting;
        this.items = meeting.agenda().itemsFor(audience);
        this.documents = documents;
        this.files = files;
        this.preferred = preferred;
        this.words = Words.of("pack", meeting.details().title().view(preferred, false).lang());
    }

    /**
     * @param documents those whose files the reader gets
     * @param files what is known of their files
     * @param organisations the names of those who report
     */
    static Pack of(Meeting meeting, Audience audience, List<Document> documents, Map<UUID, Filed> files,
            Map<UUID, LocalizedText> organisations, List<Language> preferred) {
        return new PackPlan(meeting, audience, documents, files, preferred).pack(organisations);
    }

    private Pack pack(Map<UUID, LocalizedText> organisations) {
        String agenda = roots.give("00 " + words.say("agenda"), ".html");
        String contents = roots.give("00 " + words.say("contents"), ".txt");
        addSection(null, "00 " + words.say("documents"));
        items.forEach(item -> addSection(item, padded(item.number()) + " " + text(item.details().title())));
        List<Enclosure> enclosures = sections.stream().flatMap(section -> section.enclosures().stream()).toList();
        var pages = new AgendaPage(meeting, words, this::text, organisations);
        return new Pack(new SafeNames().give(meeting.year() + "-" + padded(String.valueOf(meeting.number())) + " "
                + text(meeting.details().title()), ".zip"), newest(enclosures),
                List.of(new Page(agenda, pages.html(sections)), new Page(contents, contents(enclosures))), enclosures);
    }

    private void addSection(@Nullable AgendaItem item, String title) {
        UUID id = item == null ? null : item.id();
        List<Document> here = documents.stream().filter(document -> Objects.equals(document.agendaItemId(), id))
                .sorted(Comparator.comparing(Document::id)).toList();
        String folder = here.isEmpty() ? "" : roots.give(title) + "/";
        var names = new SafeNames();
        List<Enclosure> enclosures = new ArrayList<>();
        for (int no = 0; no < here.size(); no++) {
            Document document = here.get(no);
            for (DocumentVersion version : document.current()) {
                Filed file = Objects.requireNonNull(files.get(version.fileId()));
                String name = names.give("%02d %s%s".formatted(no + 1, text(document.title()),
                        version.language() == null ? "" : " (" + version.language() + ")"), ending(file.name));
                enclosures.add(new Enclosure(folder + name, text(document.title()), version.fileId(), file.size, file.sha256,
                        version.submittedAt()));
            }
        }
        sections.add(new Section(item, enclosures));
    }

    private String contents(List<Enclosure> enclosures) {
        if (enclosures.isEmpty()) {
            return words.say("no-documents") + "\n";
        }
        // as sha256sum -c reads it
        return enclosures.stream().map(enclosure -> enclosure.sha256() + "  " + enclosure.path() + "\n")
                .collect(Collectors.joining());
    }

    private Instant newest(List<Enclosure> enclosures) {
        Instant start = meeting.details().startsAt();
        return enclosures.stream().map(Enclosure::submittedAt).max(Comparator.naturalOrder()).filter(start::isBefore)
                .orElse(start);
    }

    private String text(LocalizedText text) {
        return text.view(preferred, false).text();
    }

    /** So that 2 stands before 10 wherever names are sorted. */
    private static String padded(String number) {
        return Arrays.stream(number.split("\\.", -1)).map(part -> part.length() < 2 ? "0" + part : part)
                .collect(Collectors.joining("."));
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 || name.length() - dot > 6 ? "" : name.substring(dot);
    }

    /** What is known of a file. */
    record Filed(String name, long size, String sha256) {
    }

    /**
     * An item with its files.
     *
     * @param item null for the meeting as a whole
     */
    record Section(@Nullable AgendaItem item, List<Enclosure> enclosures) {
    }
}
