package org.dialogueplatform.participants.invitation;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.participants.membership.Memberships;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Opens invitations when a meeting is announced, lets them expire when it ends, revokes them when it is cancelled. */
@ApplicationScoped
public class MeetingConsumer {

    private final Inbox inbox;
    private final Convocations convocations;
    private final Invitations invitations;
    private final Memberships memberships;
    private final Clock clock;
    private final EventHandlers handlers;

    MeetingConsumer(Inbox inbox, Convocations convocations, Invitations invitations, Memberships memberships, Clock clock) {
        this.inbox = inbox;
        this.convocations = convocations;
        this.invitations = invitations;
        this.memberships = memberships;
        this.clock = clock;
        this.handlers = EventHandlers
                .of("participants.invitations", "meeting", "agenda", "agenda-item", "materials", "decision",
                        "special-opinion", "instruction", "document", "minutes", "work-plan")
                .on("meeting.announced.v1", MeetingAnnounced.class, this::invite)
                .on("meeting.ended.v1", MeetingEnded.class, this::expire)
                .on("meeting.cancelled.v1", MeetingCancelled.class, this::revoke);
    }

    @Incoming("meetings")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void invite(CloudEvent event, MeetingAnnounced meeting) {
        if (!convocations.of(meeting.meetingId()).announced(event.sequence())) {
            return;
        }
        Set<UUID> invited = invitations.invitedTo(meeting.meetingId());
        memberships.takingPartOn(meeting.day()).stream().filter(organisation -> !invited.contains(organisation))
                .map(organisation -> Invitation.open(meeting.meetingId(), organisation, occurrence(event)))
                .forEach(invitations::persist);
    }

    private void expire(CloudEvent event, MeetingEnded meeting) {
        invitations.thatMayBecome(InvitationState.EXPIRED, meeting.meetingId())
                .forEach(invitation -> invitation.expire(occurrence(event)));
    }

    private void revoke(CloudEvent event, MeetingCancelled meeting) {
        convocations.of(meeting.meetingId()).cancelled(event.sequence());
        invitations.thatMayBecome(InvitationState.REVOKED, meeting.meetingId())
                .forEach(invitation -> invitation.revoke(occurrence(event)));
    }

    private Occurrence occurrence(CloudEvent event) {
        return new Occurrence(event.time(), clock.instant(), null);
    }
}
