package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.calendar.CalendarEntry.Status;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingDetails;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.meetings.meeting.OnlineAccess;
import org.dialogueplatform.meetings.meeting.RegistrationWindow;
import org.dialogueplatform.meetings.rendering.Words;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a meeting is in the calendar of a reader: an entry of its own, and one for each deadline around it. */
final class MeetingEntries {

    private final CalendarReader reader;
    private final Map<UUID, Revision> revisions;
    private final Map<UUID, Instant> amendmentTerms;
    private final CalendarSettings settings;
    private final Instant now;

    /**
     * @param revisions of each meeting, by its id
     * @param amendmentTerms until when members can propose amendments to its minutes, likewise
     */
    MeetingEntries(CalendarReader reader, Map<UUID, Revision> revisions, Map<UUID, Instant> amendmentTerms,
            CalendarSettings settings, Instant now) {
        this.amendmentTerms = amendmentTerms;
        this.reader = reader;
        this.revisions = revisions;
        this.settings = settings;
        this.now = now;
    }

    /** How often what is said of a meeting has changed, and when it last did. */
    record Revision(int sequence, Instant at) {
    }

    List<CalendarEntry> of(Meeting meeting) {
        List<CalendarEntry> entries = new ArrayList<>();
        entries.add(itself(meeting));
        RegistrationWindow registration = meeting.details().registration();
        if (registration != null) {
            add(entries, meeting, "registration-opens", registration.opensAt());
            add(entries, meeting, "registration-closes", registration.closesAt());
        }
        add(entries, meeting, "materials-due", meeting.materialsDueAt());
        if (reader.isPersonal() && reader.audience().sees(Audience.MEMBERS)) {
            add(entries, meeting, "amendments-due", amendmentTerms.get(meeting.id()));
        }
        return entries;
    }

    private CalendarEntry itself(Meeting meeting) {
        MeetingDetails details = meeting.details();
        Revision revision = revision(meeting);
        URI join = join(meeting);
        return new CalendarEntry(meeting.id() + "@meetings.dialogueplatform.org", revision.sequence, revision.at,
                details.startsAt(), details.endsAt(), details.timeZone(), marked(meeting, text(details.title())),
                description(meeting, join), location(meeting), settings.pageOf(meeting.id()), join, status(meeting), true,
                isOff(meeting) ? List.of() : settings.alarms());
    }

    private void add(List<CalendarEntry> entries, Meeting meeting, String kind, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        Revision revision = revision(meeting);
        URI page = settings.pageOf(meeting.id());
        String summary = say(kind, meeting) + ": " + text(meeting.details().title());
        List<Duration> alarms = isOff(meeting) ? List.of() : settings.deadlineAlarms();
        entries.add(new CalendarEntry(meeting.id() + "-" + kind + "@meetings.dialogueplatform.org", revision.sequence,
                revision.at, at, at, meeting.details().timeZone(), marked(meeting, summary),
                line("page", meeting, page), null, page, null,
                isOff(meeting) ? Status.CANCELLED : Status.CONFIRMED, false, alarms));
    }

    private Revision revision(Meeting meeting) {
        return revisions.getOrDefault(meeting.id(), new Revision(0, meeting.details().startsAt()));
    }

    private String description(Meeting meeting, @Nullable URI join) {
        List<String> paragraphs = new ArrayList<>();
        String reason = meeting.stateReason();
        if (reason != null) {
            paragraphs.add(reason);
        }
        if (mightRegister(meeting)) {
            paragraphs.add(say("not-registered", meeting));
        }
        if (join != null) {
            paragraphs.add(line("join", meeting, join));
        }
        paragraphs.add(line("page", meeting, settings.pageOf(meeting.id())));
        String agenda = meeting.agenda().itemsFor(reader.audience()).stream()
                .map(item -> item.number() + ". " + text(item.details().title())).collect(Collectors.joining("\n"));
        if (!agenda.isEmpty()) {
            paragraphs.add(say("agenda", meeting) + ":\n" + agenda);
        }
        return String.join("\n\n", paragraphs);
    }

    private String line(String what, Meeting meeting, URI address) {
        return say(what, meeting) + ": " + address;
    }

    private @Nullable String location(Meeting meeting) {
        LocalizedText venue = meeting.details().venue();
        if (venue != null) {
            return text(venue);
        }
        return meeting.details().mode().hasOnlineAccess() ? say("online", meeting) : null;
    }

    /** Where to join, by the rule that holds for the meeting itself: never for who does not get it there. */
    private @Nullable URI join(Meeting meeting) {
        OnlineAccess access = meeting.details().onlineAccess();
        if (access == null || isOff(meeting)
                || !access.isOpenTo(reader.audience(), reader.hasSeat(meeting), meeting.details().startsAt(), now)) {
            return null;
        }
        try {
            return new URI(access.url());
        } catch (URISyntaxException _) {
            // such an address cannot be followed; the page has it as it was given
            return null;
        }
    }

    private String marked(Meeting meeting, String summary) {
        return switch (meeting.state()) {
            case CANCELLED -> say("cancelled", meeting) + ": " + summary;
            case POSTPONED -> say("postponed", meeting) + ": " + summary;
            default -> summary;
        };
    }

    /** A meeting that was put off is not on its old date, and has no new one yet. */
    private static boolean isOff(Meeting meeting) {
        return meeting.state() == MeetingState.CANCELLED || meeting.state() == MeetingState.POSTPONED;
    }

    private Status status(Meeting meeting) {
        if (isOff(meeting)) {
            return Status.CANCELLED;
        }
        return meeting.state() == MeetingState.DRAFT || mightRegister(meeting) ? Status.TENTATIVE : Status.CONFIRMED;
    }

    /** Whether the reader is invited and has not said yet that they come; the secretariat is there in any case. */
    private boolean mightRegister(Meeting meeting) {
        return reader.isPersonal() && reader.audience() != Audience.SECRETARIAT && !reader.hasSeat(meeting)
                && meeting.state().isPromised();
    }

    /** In the language in which the reader gets the meeting's title. */
    private String say(String what, Meeting meeting) {
        return Words.of("calendar", meeting.details().title().view(reader.languages(), false).lang()).say(what);
    }

    private String text(LocalizedText text) {
        return text.view(reader.languages(), false).text();
    }
}
