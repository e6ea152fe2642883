package org.dialogueplatform.recommendations.reference;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.reactive.messaging.annotations.Blocking;

/** Keeps the replicas of organisations, meetings and what was said there up with their owners' events. */
@ApplicationScoped
public class ReferenceData {

    private final Inbox inbox;
    private final EventHandlers organisations;
    private final EventHandlers meetingCards;
    private final EventHandlers sittings;

    @Inject
    public ReferenceData(Inbox inbox, KnownOrganisations knownOrganisations, KnownMeetings knownMeetings,
            KnownInterventions knownInterventions) {
        this.inbox = inbox;
        this.organisations = EventHandlers.of("recommendations.organisations", "organisation")
                .on("organisation.changed.v1", OrganisationChanged.class,
                        (event, told) -> knownOrganisations.follow(told, event.sequence()));
        this.meetingCards = EventHandlers.of("recommendations.meeting-cards", "meeting-card")
                .on("meeting-card.changed.v1", MeetingCardChanged.class,
                        (event, told) -> knownMeetings.follow(told, event.sequence()));
        this.sittings = EventHandlers.of("recommendations.sittings", "intervention", "speakers-list", "speaker", "floor")
                .on("intervention.recorded.v1", InterventionTold.class,
                        (event, told) -> knownInterventions.follow(told, event.sequence()))
                .on("intervention.corrected.v1", InterventionTold.class,
                        (event, told) -> knownInterventions.follow(told, event.sequence()));
    }

    @Incoming("organisations")
    @Blocking
    void onOrganisation(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, organisations);
    }

    @Incoming("meeting-cards")
    @Blocking
    void onMeetingCard(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, meetingCards);
    }

    @Incoming("sittings")
    @Blocking
    void onSitting(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, sittings);
    }
}
