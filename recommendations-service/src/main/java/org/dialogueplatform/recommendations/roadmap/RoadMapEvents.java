package org.dialogueplatform.recommendations.roadmap;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of road maps. */
public final class RoadMapEvents {

    public static final String TOPIC = "dialogue.recommendations.road-map.v1";

    private RoadMapEvents() {
    }

    @EventType("road-map.changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(UUID roadMapId, LocalizedText title, @Nullable LocalizedText description, UUID organisationId,
            RoadMapState state, List<UUID> added, List<UUID> removed) {

        static Changed of(RoadMap roadMap, List<UUID> added, List<UUID> removed) {
            return new Changed(roadMap.id(), roadMap.title(), roadMap.description(), roadMap.organisationId(),
                    roadMap.state(), added, removed);
        }
    }

    @EventType("road-map.closed.v1")
    public record Closed(UUID roadMapId, String reason) {
    }

    @EventType("road-map.merged.v1")
    public record Merged(UUID roadMapId, UUID into, String reason, List<UUID> recommendationIds) {
    }
}
