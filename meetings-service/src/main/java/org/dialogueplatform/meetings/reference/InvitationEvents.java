package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears who is invited, and what they answer. */
@ApplicationScoped
public class InvitationEvents {

    private final Inbox inbox;
    private final Invitations invitations;
    private final EventHandlers handlers;

    @Inject
    public InvitationEvents(Inbox inbox, Invitations invitations) {
        this.inbox = inbox;
        this.invitations = invitations;
        this.handlers = EventHandlers.of("meetings.invitations", "invitation")
                .on("invitation.opened.v1", InvitationChanged.class, this::changed)
                .on("invitation.answered.v1", InvitationChanged.class, this::changed)
                .on("invitation.expired.v1", InvitationChanged.class, this::changed)
                .on("invitation.revoked.v1", InvitationChanged.class, this::changed);
    }

    @Incoming("invitations")
    @Blocking
    void onInvitation(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void changed(CloudEvent event, InvitationChanged told) {
        invitations.changed(event.subject(), told.meetingId, told.organisationId, event.sequence(), told.state);
    }

    /** What this service needs of whatever happens to an invitation. */
    record InvitationChanged(UUID meetingId, UUID organisationId, InvitationState state) {

        InvitationChanged {
            Told.require(meetingId, "meetingId");
            Told.require(organisationId, "organisationId");
            Told.require(state, "state");
        }
    }
}
