package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;

/** Hears of organisations and delegates. */
@ApplicationScoped
public class ParticipantEvents {

    private final Inbox inbox;
    private final EventHandlers organisations;
    private final EventHandlers delegateCards;

    @Inject
    public ParticipantEvents(Inbox inbox, Participants participants) {
        this.inbox = inbox;
        this.organisations = EventHandlers.of("meetings.organisations", "organisation").on("organisation.changed.v1",
                OrganisationChanged.class, (event, told) -> participants.organisationChanged(event.subject(), event.sequence(),
                        told.category, told.names, told.active));
        this.delegateCards = EventHandlers.of("meetings.delegate-cards", "delegate-card", "delegate")
                .on("delegate-card.changed.v1", DelegateCardChanged.class,
                        (event, told) -> participants.delegateCardChanged(event.subject(), event.sequence(), told.displayName,
                                told.position, told.organisationId))
                .on("delegate.erased.v1", DelegateErased.class,
                        (event, told) -> participants.delegateCardChanged(event.subject(), event.sequence(), told.displayName,
                                null, told.organisationId));
    }

    @Incoming("organisations")
    @Blocking
    void onOrganisation(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, organisations);
    }

    @Incoming("delegate-cards")
    @Blocking
    void onDelegateCard(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, delegateCards);
    }

    /** What this service needs of an organisation. */
    record OrganisationChanged(String category, LocalizedText names, boolean active) {

        OrganisationChanged {
            Told.require(category, "category");
            Told.require(names, "names");
        }
    }

    /** What this service needs of a delegate. */
    record DelegateCardChanged(String displayName, @Nullable LocalizedText position, @Nullable UUID organisationId) {

        DelegateCardChanged {
            Told.require(displayName, "displayName");
        }
    }

    /** What this service needs of a delegate who was erased: the pseudonym that takes the name's place. */
    record DelegateErased(String displayName, @Nullable UUID organisationId) {

        DelegateErased {
            Told.require(displayName, "displayName");
        }
    }
}
