package org.dialogueplatform.meetings.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.attendance.AttendanceSheet;
import org.dialogueplatform.meetings.attendance.RegistrationEvents;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.intervention.Interventions;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingState;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.minutes.MinutesVersion;
import org.dialogueplatform.meetings.minutes.MinutesVersions;
import org.dialogueplatform.meetings.sitting.SittingEvents;
import org.dialogueplatform.meetings.sitting.SpeakersLists;
import org.dialogueplatform.meetings.sitting.SpeakingTimeResource;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.live.Change;
import org.dialogueplatform.platform.live.Change.Seen;
import org.dialogueplatform.platform.live.LiveChanges;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What is to be read again of a meeting after each of its events, and as people come and go. */
@ApplicationScoped
public class MeetingChanges implements LiveChanges {

    private static final Logger LOG = Logger.getLogger(MeetingChanges.class);

    /** Where this service tells the facts of meetings. */
    private static final String TOPIC = "dialogue.meetings.meeting.v1";

    private final Meetings meetings;
    private final SpeakersLists lists;
    private final Interventions interventions;
    private final MinutesVersions versions;
    private final ObjectMapper json;

    @Inject
    MeetingChanges(Meetings meetings, SpeakersLists lists, Interventions interventions, MinutesVersions versions,
            ObjectMapper json) {
        this.versions = versions;
        this.meetings = meetings;
        this.lists = lists;
        this.interventions = interventions;
        this.json = json;
    }

    static String scope(UUID meeting) {
        return "meeting " + meeting;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC, SittingEvents.TOPIC, RegistrationEvents.TOPIC);
    }

    @Override
    public @Nullable String awaited(CloudEvent event) {
        return event.type().equals(EventType.PREFIX + RegistrationEvents.ATTENDANCE_RECORDED) ? RegistrationEvents.CONSUMER
                : null;
    }

    @Override
    public List<Change> of(String topic, CloudEvent event) {
        return switch (topic) {
            case TOPIC -> ofMeeting(event);
            case SittingEvents.TOPIC -> ofSitting(event);
            default -> ofArrival(event);
        };
    }

    private List<Change> ofMeeting(CloudEvent event) {
        Meeting meeting = meetings.findById(event.subject());
        if (meeting == null) {
            return List.of();
        }
        String type = event.type().substring(EventType.PREFIX.length());
        if (type.startsWith("minutes.")) {
            return ofMinutes(meeting, type, event);
        }
        String address = "/api/v1/meetings/" + meeting.id();
        List<Change> changes = new ArrayList<>();
        for (String resource : resources(address, type)) {
            changes.add(new Change(scope(meeting.id()), resource,
                    reader -> meeting.isVisibleTo(Audience.of(reader)) ? Seen.at(meeting.version()) : Seen.NOTHING));
        }
        return changes;
    }

    /** Whoever may read a version of the minutes hears of it, and those from whom it was taken back that it was. */
    private List<Change> ofMinutes(Meeting meeting, String type, CloudEvent event) {
        MinutesVersion minutes = versions.find(meeting.id(), content(event).path("version").asInt()).orElse(null);
        if (minutes == null) {
            return List.of();
        }
        boolean takenBack = type.startsWith("minutes.recalled.");
        Predicate<Actor> shown = reader -> meeting.isVisibleTo(Audience.of(reader))
                && (minutes.isVisibleTo(Audience.of(reader)) || takenBack && Audience.of(reader).sees(Audience.MEMBERS));
        String address = "/api/v1/meetings/" + meeting.id();
        return List.of(
                new Change(scope(meeting.id()), address,
                        reader -> shown.test(reader) ? Seen.at(meeting.version()) : Seen.NOTHING),
                new Change(scope(meeting.id()), address + "/minutes", seen(shown)),
                new Change(scope(meeting.id()), address + "/minutes/" + minutes.number(),
                        reader -> shown.test(reader) ? Seen.at(minutes.version()) : Seen.NOTHING));
    }

    /** Whoever sees an item hears of its speakers' list and of what was said, as far as it is meant for them. */
    private List<Change> ofSitting(CloudEvent event) {
        UUID id = meetingId(event);
        Meeting meeting = id == null ? null : meetings.findById(id);
        if (meeting == null) {
            return List.of();
        }
        String scope = scope(meeting.id());
        String address = "/api/v1/meetings/" + meeting.id();
        List<Change> changes = new ArrayList<>();
        lists.find(meeting.id(), event.subject()).ifPresent(list -> {
            Predicate<Actor> shown = reader -> shows(meeting, reader, list.agendaItemId());
            String one = address + "/speakers-lists/" + list.id();
            changes.add(new Change(scope, address + "/speakers-lists", seen(shown)));
            changes.add(new Change(scope, one, reader -> shown.test(reader) ? Seen.at(list.version()) : Seen.NOTHING));
            changes.add(new Change(scope, one + "/speakers", seen(shown)));
            changes.add(new Change(scope, address + "/speaking-time", seen(reader -> shown.test(reader)
                    && (meeting.state() == MeetingState.CLOSED || SpeakingTimeResource.mayReadBefore(reader)))));
        });
        interventions.findByIdOptional(event.subject()).ifPresent(
                intervention -> changes.add(new Change(scope, address + "/interventions",
                        seen(reader -> shows(meeting, reader, intervention.agendaItemId())
                                && intervention.content().visibility().isOpenTo(Audience.of(reader))))));
        return changes;
    }

    private static Function<Actor, Seen> seen(Predicate<Actor> visible) {
        return reader -> visible.test(reader) ? Seen.UNNUMBERED : Seen.NOTHING;
    }

    private static boolean shows(Meeting meeting, Actor reader, UUID item) {
        Audience audience = Audience.of(reader);
        return meeting.isVisibleTo(audience) && meeting.agenda().shows(audience, item);
    }

    /** Those who may read the numbers before they are on record, read them again. */
    private List<Change> ofArrival(CloudEvent event) {
        UUID id = awaited(event) == null ? null : meetingId(event);
        Meeting meeting = id == null ? null : meetings.findById(id);
        return meeting == null || meeting.attendance() != null ? List.of()
                : Stream.of("/attendance", "/presence").map(numbers -> new Change(scope(meeting.id()),
                        "/api/v1/meetings/" + meeting.id() + numbers, seen(AttendanceSheet::mayRead))).toList();
    }

    private @Nullable UUID meetingId(CloudEvent event) {
        try {
            return UUID.fromString(content(event).path("meetingId").asText());
        } catch (IllegalArgumentException e) {
            LOG.debugf("An event names no meeting: %s", e.toString());
            return null;
        }
    }

    private JsonNode content(CloudEvent event) {
        try {
            return json.readTree(event.data());
        } catch (IOException e) {
            LOG.debugf("An event cannot be read: %s", e.toString());
            return MissingNode.getInstance();
        }
    }

    private static List<String> resources(String meeting, String type) {
        List<String> resources = new ArrayList<>(List.of(meeting));
        if (type.startsWith("agenda") || type.equals("meeting.revised.v1")) {
            resources.add(meeting + "/agenda-items");
        }
        if (type.startsWith("decision.") || type.startsWith("instruction.")) {
            resources.add(meeting + "/decisions");
        }
        if (type.startsWith("document.")) {
            resources.add(meeting + "/documents");
        }
        if (type.equals("meeting.closed.v1")) {
            resources.add(meeting + "/attendance");
            resources.add(meeting + "/speaking-time");
        }
        return resources;
    }
}
