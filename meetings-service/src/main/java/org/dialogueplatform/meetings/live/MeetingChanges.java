package org.dialogueplatform.meetings.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.attendance.AttendanceSheet;
import org.dialogueplatform.meetings.attendance.RegistrationEvents;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.live.Change;
import org.dialogueplatform.platform.live.Change.Seen;
import org.dialogueplatform.platform.live.LiveChanges;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

/** What is to be read again of a meeting after each of its events, and as people come and go. */
@ApplicationScoped
public class MeetingChanges implements LiveChanges {

    private static final Logger LOG = Logger.getLogger(MeetingChanges.class);

    /** Where this service tells the facts of meetings. */
    private static final String TOPIC = "dialogue.meetings.meeting.v1";

    private final Meetings meetings;
    private final ObjectMapper json;

    @Inject
    MeetingChanges(Meetings meetings, ObjectMapper json) {
        this.meetings = meetings;
        this.json = json;
    }

    static String scope(UUID meeting) {
        return "meeting " + meeting;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC, RegistrationEvents.TOPIC);
    }

    @Override
    public @Nullable String awaited(CloudEvent event) {
        return event.type().equals(EventType.PREFIX + RegistrationEvents.ATTENDANCE_RECORDED) ? RegistrationEvents.CONSUMER
                : null;
    }

    @Override
    public List<Change> of(String topic, CloudEvent event) {
        return topic.equals(TOPIC) ? ofMeeting(event) : ofArrival(event);
    }

    private List<Change> ofMeeting(CloudEvent event) {
        Meeting meeting = meetings.findById(event.subject());
        if (meeting == null) {
            return List.of();
        }
        String address = "/api/v1/meetings/" + meeting.id();
        List<Change> changes = new ArrayList<>();
        for (String resource : resources(address, event.type().substring(EventType.PREFIX.length()))) {
            changes.add(new Change(scope(meeting.id()), resource,
                    reader -> meeting.isVisibleTo(Audience.of(reader)) ? Seen.at(meeting.version()) : Seen.NOTHING));
        }
        return changes;
    }

    /** Those who may read the numbers before they are on record, read them again. */
    private List<Change> ofArrival(CloudEvent event) {
        UUID id = awaited(event) == null ? null : meetingId(event);
        Meeting meeting = id == null ? null : meetings.findById(id);
        return meeting == null || meeting.attendance() != null ? List.of()
                : List.of(new Change(scope(meeting.id()), "/api/v1/meetings/" + meeting.id() + "/attendance",
                        reader -> AttendanceSheet.mayRead(reader) ? Seen.UNNUMBERED : Seen.NOTHING));
    }

    private @Nullable UUID meetingId(CloudEvent event) {
        try {
            return UUID.fromString(json.readTree(event.data()).path("meetingId").asText());
        } catch (IOException | IllegalArgumentException e) {
            LOG.debugf("An event names no meeting that can be read: %s", e.toString());
            return null;
        }
    }

    private static List<String> resources(String meeting, String type) {
        List<String> resources = new ArrayList<>(List.of(meeting));
        if (type.startsWith("agenda") || type.equals("meeting.revised.v1")) {
            resources.add(meeting + "/agenda-items");
        }
        if (type.startsWith("decision.")) {
            resources.add(meeting + "/decisions");
        }
        if (type.startsWith("minutes.")) {
            resources.add(meeting + "/minutes");
        }
        if (type.startsWith("document.")) {
            resources.add(meeting + "/documents");
        }
        if (type.equals("meeting.closed.v1")) {
            resources.add(meeting + "/attendance");
        }
        return resources;
    }
}
