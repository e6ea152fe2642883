package org.dialogueplatform.meetings.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.live.Change;
import org.dialogueplatform.platform.live.Change.Seen;
import org.dialogueplatform.platform.live.LiveChanges;

/** What is to be read again of a meeting after each of its events. */
@ApplicationScoped
public class MeetingChanges implements LiveChanges {

    /** Where this service tells the facts of meetings. */
    private static final String TOPIC = "dialogue.meetings.meeting.v1";

    private final Meetings meetings;

    @Inject
    MeetingChanges(Meetings meetings) {
        this.meetings = meetings;
    }

    static String scope(UUID meeting) {
        return "meeting " + meeting;
    }

    @Override
    public Set<String> topics() {
        return Set.of(TOPIC);
    }

    @Override
    public List<Change> of(String topic, CloudEvent event) {
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

    private static List<String> resources(String meeting, String type) {
        List<String> resources = new ArrayList<>(List.of(meeting));
        if (type.startsWith("agenda") || type.equals("meeting.revised.v1")) {
            resources.add(meeting + "/agenda-items");
        }
        if (type.startsWith("decision.")) {
            resources.add(meeting + "/decisions");
        }
        if (type.equals("meeting.closed.v1")) {
            resources.add(meeting + "/attendance");
        }
        return resources;
    }
}
