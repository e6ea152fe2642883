package org.dialogueplatform.meetings.reference;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.smallrye.common.annotation.Blocking;

/** Hears which recommendations are laid on the tables of meetings, and what becomes of them. */
@ApplicationScoped
public class RecommendationEvents {

    private static final Map<String, TabledState> MOVES = Map.of("untabled", TabledState.UNTABLED, "withdrawn",
            TabledState.WITHDRAWN, "adopted", TabledState.ADOPTED, "transmitted", TabledState.TRANSMITTED, "postponed",
            TabledState.POSTPONED, "not-adopted", TabledState.NOT_ADOPTED);

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public RecommendationEvents(Inbox inbox, TabledRecommendations recommendations) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("meetings.recommendations", "recommendation").on("recommendation.tabled.v1",
                Tabled.class,
                (event, told) -> recommendations.change(event.subject(), recommendation -> recommendation.tabled(
                        event.sequence(), told.reference, told.meetingId, told.agendaItemId, told.textVersion, told.text)));
        // remembered also of one not heard of yet: the event that laid it on the table may have been overtaken
        MOVES.forEach((what, state) -> handlers.on("recommendation." + what + ".v1", Fact.class,
                (event, told) -> recommendations.change(event.subject(),
                        recommendation -> recommendation.moved(event.sequence(), state))));
        for (String what : new String[] { "revised", "corrected", "position-recorded", "position-changed" }) {
            handlers.on("recommendation." + what + ".v1", Fact.class,
                    (event, told) -> recommendations.changeIfKnown(event.subject(),
                            recommendation -> recommendation.touched(event.sequence())));
        }
    }

    @Incoming("recommendations")
    @Blocking
    void onRecommendation(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, handlers);
    }

    /** What this service needs of a recommendation laid on the table. */
    record Tabled(String reference, UUID meetingId, UUID agendaItemId, int textVersion, LocalizedText text) {

        Tabled {
            Told.require(reference, "reference");
            Told.require(meetingId, "meetingId");
            Told.require(agendaItemId, "agendaItemId");
            Told.require(text, "text");
        }
    }

    /** That it happened is enough. */
    record Fact() {
    }
}
