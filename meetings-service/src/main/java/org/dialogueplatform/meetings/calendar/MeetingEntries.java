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
import org.dialogueplatform.platform.text.Language;
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
            add(entries, meeting, "registration-opens", CalendarWords.REGISTRATION_OPENS, registration.opensAt());
            add(entries, meeting, "registration-closes", CalendarWords.REGISTRATION_CLOSES, registration.closesAt());
        }
        add(entries, meeting, "materials-due", CalendarWords.MATERIALS_DUE, meeting.materialsDueAt());
        if (reader.isPersonal() && reader.audience().sees(Audience.MEMBERS)) {
            add(entries, meeting, "amendments-due", CalendarWords.AMENDMENTS_DUE, amendmentTerms.get(meeting.id()));
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

    private void add(List<CalendarEntry> entries, Meeting meeting, String kind, CalendarWords what, @Nullable Instant at) {
        if (at == null) {
            return;
        }
        Revision revision = revision(meeting);
        URI page = settings.pageOf(meeting.id());
        String summary = what.in(language(meeting)) + ": " + text(meeting.details().title());
        List<Duration> alarms = isOff(meeting) ? List.of() : settings.deadlineAlarms();
        entries.add(new CalendarEntry(meeting.id() + "-" + kind + "@meetings.dialogueplatform.org", revision.sequence,
                revision.at, at, at, meeting.details().timeZone(), marked(meeting, summary),
                line(CalendarWords.PAGE, meeting, page), null, page, null,
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
            paragraphs.add(CalendarWords.NOT_REGISTERED.in(language(meeting)));
        }
        if (join != null) {
            paragraphs.add(line(CalendarWords.JOIN, meeting, join));
        }
        paragraphs.add(line(CalendarWords.PAGE, meeting, settings.pageOf(meeting.id())));
        String agenda = meeting.agenda().itemsFor(reader.audience()).stream()
                .map(item -> item.number() + ". " + text(item.details().title())).collect(Collectors.joining("\n"));
        if (!agenda.isEmpty()) {
            paragraphs.add(CalendarWords.AGENDA.in(language(meeting)) + ":\n" + agenda);
        }
        return String.join("\n\n", paragraphs);
    }

    private String line(CalendarWords what, Meeting meeting, URI address) {
        return what.in(language(meeting)) + ": " + address;
    }

    private @Nullable String location(Meeting meeting) {
        LocalizedText venue = meeting.details().venue();
        if (venue != null) {
            return text(venue);
        }
        return meeting.details().mode().hasOnlineAccess() ? CalendarWords.ONLINE.in(language(meeting)) : null;
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
            case CANCELLED -> CalendarWords.CANCELLED.in(language(meeting)) + ": " + summary;
            case POSTPONED -> CalendarWords.POSTPONED.in(language(meeting)) + ": " + summary;
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

    private Language language(Meeting meeting) {
        return meeting.details().title().view(reader.languages(), false).lang();
    }

    private String text(LocalizedText text) {
        return text.view(reader.languages(), false).text();
    }
}
