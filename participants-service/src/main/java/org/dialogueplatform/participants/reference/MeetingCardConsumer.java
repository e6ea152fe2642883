package org.dialogueplatform.participants.reference;

import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Keeps the replica of meetings. */
@ApplicationScoped
public class MeetingCardConsumer {

    private final Inbox inbox;
    private final MeetingCards cards;
    private final Event<MeetingCardChanged> changed;
    private final EventHandlers handlers;

    MeetingCardConsumer(Inbox inbox, MeetingCards cards, Event<MeetingCardChanged> changed) {
        this.inbox = inbox;
        this.cards = cards;
        this.changed = changed;
        this.handlers = EventHandlers.of("participants.meeting-cards", "meeting-card").on("meeting-card.changed.v1",
                MeetingCardState.class, this::take);
    }

    @Incoming("meeting-cards")
    @Blocking
    void on(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    private void take(CloudEvent event, MeetingCardState state) {
        MeetingCard card = cards.findById(state.id());
        Set<UUID> rapporteursBefore = card == null ? Set.of() : card.rapporteurs();
        if (card == null) {
            card = new MeetingCard(state, event.sequence(), event.time());
            cards.persist(card);
        } else if (!card.update(state, event.sequence(), event.time())) {
            return;
        }
        changed.fire(new MeetingCardChanged(card, rapporteursBefore, event.time()));
    }
}
