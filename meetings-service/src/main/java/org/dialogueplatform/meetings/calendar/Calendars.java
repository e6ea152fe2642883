package org.dialogueplatform.meetings.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.meetings.calendar.MeetingEntries.Revision;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.minutes.MinutesVersions;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** Makes calendars, and answers whoever has the same already without sending them again. */
@ApplicationScoped
class Calendars {

    private final Meetings meetings;
    private final MinutesVersions minutes;
    private final CalendarSettings settings;
    private final Clock clock;

    @Inject
    Calendars(Meetings meetings, MinutesVersions minutes, CalendarSettings settings, Clock clock) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.settings = settings;
        this.clock = clock;
    }

    Response file(Meeting meeting, CalendarReader reader, @Nullable String ifNoneMatch) {
        List<CalendarEntry> entries = entries(List.of(meeting), reader);
        return answer(CalendarFile.of(entries), entries, ifNoneMatch, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"meeting-" + meeting.year() + "-" + meeting.number() + ".ics\"")
                .build();
    }

    Response feed(CalendarReader reader, @Nullable String ifNoneMatch) {
        List<Meeting> shown = meetings.startingAfter(clock.instant().minus(settings.past()), settings.most()).stream()
                .filter(reader::concerns).toList();
        List<CalendarEntry> entries = entries(shown, reader);
        CalendarWords name = reader.isPersonal() ? CalendarWords.MY_MEETINGS : CalendarWords.MEETINGS;
        Language language = reader.languages().isEmpty() ? Language.EN : reader.languages().getFirst();
        byte[] content = CalendarFile.feed(entries, name.in(language), settings.readAgainAfter());
        return answer(content, entries, ifNoneMatch,
                reader.isPersonal() ? "private, no-cache" : "public, max-age=" + settings.keptFor().toSeconds()).build();
    }

    private List<CalendarEntry> entries(List<Meeting> shown, CalendarReader reader) {
        var entries = new MeetingEntries(reader, revisions(shown),
                minutes.amendmentTerms(shown.stream().map(Meeting::id).toList()), settings, clock.instant());
        return shown.stream().flatMap(meeting -> entries.of(meeting).stream()).toList();
    }

    /** From the log: documents, decisions and what happens in the room are no change of what a calendar shows. */
    private Map<UUID, Revision> revisions(Collection<Meeting> shown) {
        return shown.isEmpty() ? Map.of()
                : meetings.getEntityManager().createQuery(
                        """
                                select a.meeting.id, count(a), max(a.recordedAt) from MeetingAct a
                                where a.meeting in :meetings
                                and (a.act like 'meeting.%' or a.act in ('minutes.circulated', 'minutes.recalled')) group by a.meeting.id""",
                        Tuple.class)
                        .setParameter("meetings", shown).getResultStream()
                        .collect(Collectors.toMap(row -> row.get(0, UUID.class),
                                row -> new Revision(row.get(1, Long.class).intValue(), row.get(2, Instant.class))));
    }

    private static Response.ResponseBuilder answer(byte[] content, List<CalendarEntry> entries,
            @Nullable String ifNoneMatch, String caching) {
        String tag = tag(content);
        boolean known = ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",", -1)).map(String::strip)
                .anyMatch(has -> has.equals("*") || has.replaceFirst("^W/", "").equals(tag));
        Response.ResponseBuilder answer = known ? Response.notModified()
                : Response.ok(new String(content, StandardCharsets.UTF_8), CalendarResource.ICALENDAR + ";charset=utf-8")
                        .header("X-Content-Type-Options", "nosniff");
        entries.stream().map(CalendarEntry::changedAt).max(Comparator.naturalOrder())
                .ifPresent(changed -> answer.lastModified(Date.from(changed)));
        return answer.header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, caching).header(HttpHeaders.VARY,
                caching.startsWith("public") ? "Accept-Language" : "Accept-Language, Authorization, Cookie, Acting-For");
    }

    private static String tag(byte[] content) {
        try {
            return '"' + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, 16) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
