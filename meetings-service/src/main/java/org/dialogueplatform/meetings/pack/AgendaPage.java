package org.dialogueplatform.meetings.pack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.pack.Pack.Enclosure;
import org.dialogueplatform.meetings.pack.PackPlan.Section;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.LocalizedText;

/** The agenda as a page that leads to the files beside it, without a network. */
final class AgendaPage {

    private final Meeting meeting;
    private final Words words;
    private final Function<LocalizedText, String> text;
    private final Map<UUID, LocalizedText> organisations;

    AgendaPage(Meeting meeting, Words words, Function<LocalizedText, String> text,
            Map<UUID, LocalizedText> organisations) {
        this.meeting = meeting;
        this.words = words;
        this.text = text;
        this.organisations = organisations;
    }

    String html(List<Section> sections) {
        String title = escaped(text.apply(meeting.details().title()));
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                body { font: 1rem/1.5 sans-serif; margin: 2rem auto; max-width: 45rem; padding: 0 1rem }
                h2 { font-size: 1rem; margin: 1.5rem 0 0 }
                p, ul { margin: .25rem 0 }
                </style>
                </head>
                <body>
                <h1>%s</h1>
                <p>%s</p>
                %s</body>
                </html>
                """.formatted(words.language(), title, title, escaped(whenAndWhere()),
                sections.stream().map(this::section).collect(Collectors.joining()));
    }

    private String whenAndWhere() {
        var details = meeting.details();
        ZonedDateTime start = details.startsAt().atZone(details.timeZone());
        String when = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(Words.locale(words.language()))
                .format(start)
                + ", " + DateTimeFormatter.ofPattern("HH:mm").format(start) + "–"
                + DateTimeFormatter.ofPattern("HH:mm").format(details.endsAt().atZone(details.timeZone())) + " ("
                + details.timeZone() + ")";
        return details.venue() == null ? when : when + ", " + text.apply(details.venue());
    }

    private String section(Section section) {
        AgendaItem item = section.item();
        if (item == null) {
            return section.enclosures().isEmpty() ? "" : "<h2>" + words.say("documents") + "</h2>\n" + files(section);
        }
        var details = item.details();
        var page = new StringBuilder("<h2>").append(item.number()).append(". ").append(escaped(text.apply(details.title())))
                .append("</h2>\n");
        LocalizedText organisation = details.reportingOrganisation() == null ? null
                : organisations.get(details.reportingOrganisation());
        if (organisation != null) {
            page.append("<p>").append(escaped(text.apply(organisation))).append("</p>\n");
        }
        if (details.plannedMinutes() != null) {
            page.append("<p>").append(details.plannedMinutes()).append(' ').append(words.say("minutes"))
                    .append("</p>\n");
        }
        return page.append(files(section)).toString();
    }

    private static String files(Section section) {
        return section.enclosures().isEmpty() ? ""
                : section.enclosures().stream().map(AgendaPage::link).collect(Collectors.joining("", "<ul>\n", "</ul>\n"));
    }

    private static String link(Enclosure enclosure) {
        String path = enclosure.path();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return "<li><a href=\"" + address(path) + "\">" + escaped(name) + "</a></li>\n";
    }

    private static String address(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(segment -> URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
