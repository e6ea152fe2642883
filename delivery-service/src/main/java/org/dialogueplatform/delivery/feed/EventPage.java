package org.dialogueplatform.delivery.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/** A page of events, as the documentation describes it; what is sent is made of the events' own bytes. */
@Schema(name = "EventPage", description = "Events in the order in which they became public")
record EventPage(List<Event> items,
        @Schema(description = "The cursor to go on with, also when there was no event") String next) {

    @Schema(name = "PublicEvent", description = "A CloudEvent 1.0 in structured JSON")
    record Event(@Schema(examples = "1.0") String specversion, @Schema(description = "To know it again by") UUID id,
            @Schema(description = "The service that owns the fact", examples = "/recommendations-service") String source,
            @Schema(examples = "org.dialogueplatform.public.recommendation.adopted.v1") String type,
            @Schema(description = "The id of what it is about") UUID subject,
            @Schema(description = "When it happened") Instant time,
            @Schema(description = "Number among the public events of its subject: 1, 2, 3 without holes") String sequence,
            @Schema(description = "When the suite recorded it") Instant recordedtime,
            @Schema(examples = "public") String dataclassification,
            @Schema(examples = "application/json") String datacontenttype,
            @Schema(description = "As the schema of its type says") JsonNode data) {
    }
}
