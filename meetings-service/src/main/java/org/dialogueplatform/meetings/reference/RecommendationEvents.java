package org.dialogueplatform.meetings.reference;

import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.inbox.EventHandlers;
import org.dialogueplatform.platform.inbox.Inbox;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonProperty;

import io.smallrye.common.annotation.Blocking;

/** Hears which recommendations are laid on the tables of meetings, and what becomes of them. */
@ApplicationScoped
public class RecommendationEvents {

    private static final Map<String, TabledState> MOVES = Map.ofEntries(
            Map.entry("untabled", TabledState.UNTABLED), Map.entry("withdrawn", TabledState.WITHDRAWN),
            Map.entry("adopted", TabledState.ADOPTED), Map.entry("adoption-recorded", TabledState.ADOPTED),
            Map.entry("transmitted", TabledState.TRANSMITTED), Map.entry("transmission-recorded", TabledState.TRANSMITTED),
            Map.entry("postponed", TabledState.POSTPONED), Map.entry("not-adopted", TabledState.NOT_ADOPTED),
            Map.entry("merged", TabledState.MERGED), Map.entry("split", TabledState.SPLIT));

    private final Inbox inbox;
    private final EventHandlers handlers;

    @Inject
    public RecommendationEvents(Inbox inbox, TabledRecommendations recommendations) {
        this.inbox = inbox;
        this.handlers = EventHandlers.of("meetings.recommendations", "recommendation").on("recommendation.tabled.v1",
                Tabled.class, (event, told) -> tabled(recommendations, event, told));
        // remembered also of one not heard of yet: the event that laid it on the table may have been overtaken
        MOVES.forEach((what, state) -> handlers.on("recommendation." + what + ".v1", Fact.class,
                (event, told) -> recommendations.change(event.subject(),
                        recommendation -> recommendation.moved(event.sequence(), state))));
        handlers.on("recommendation.amended.v1", Amended.class, (event, told) -> {
            Tabled tabled = told.tabled();
            if (tabled != null) {
                tabled(recommendations, event, tabled);
            } else {
                recommendations.changeIfKnown(event.subject(), recommendation -> recommendation.touched(event.sequence()));
            }
        });
        handlers.on("recommendation.published.v1", Fact.class, (event, _) -> recommendations.changeIfKnown(event.subject(),
                recommendation -> recommendation.shown(event.sequence(), true)));
        handlers.on("recommendation.unpublished.v1", Fact.class, (event, _) -> recommendations.changeIfKnown(
                event.subject(), recommendation -> recommendation.shown(event.sequence(), false)));
        for (String what : new String[] { "revised", "corrected", "review-begun", "decision-confirmed", "closed", "reopened",
                "position-recorded", "position-changed", "embargoed" }) {
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

    private static void tabled(TabledRecommendations recommendations, CloudEvent event, Tabled told) {
        recommendations.change(event.subject(), recommendation -> recommendation.tabled(event.sequence(), told.reference,
                told.meetingId, told.agendaItemId, told.textVersion, told.text, told.open));
    }

    /**
     * What this service needs of a recommendation laid on the table.
     *
     * @param open whether everybody may know of it; as it was, where that is not said
     */
    record Tabled(String reference, UUID meetingId, UUID agendaItemId, int textVersion, LocalizedText text,
            @JsonProperty("public") @Nullable Boolean open) {

        Tabled {
            Told.require(reference, "reference");
            Told.require(meetingId, "meetingId");
            Told.require(agendaItemId, "agendaItemId");
            Told.require(text, "text");
        }
    }

    /** What this service needs of a recommendation that was reworded; while it lies on no table there is nothing of it. */
    record Amended(@Nullable String reference, @Nullable UUID meetingId, @Nullable UUID agendaItemId, int textVersion,
            @Nullable LocalizedText text) {

        /** The wording that now lies on the table, if it lies on one. */
        @Nullable
        Tabled tabled() {
            return reference == null || meetingId == null || agendaItemId == null || text == null ? null
                    : new Tabled(reference, meetingId, agendaItemId, textVersion, text, null);
        }
    }

    /** That it happened is enough. */
    record Fact() {
    }
}
