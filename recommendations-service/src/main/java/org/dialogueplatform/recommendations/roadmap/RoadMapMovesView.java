package org.dialogueplatform.recommendations.roadmap;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What came into a road map, and from where. */
@Schema(name = "RoadMapMoves", description = "What came into a road map, and from where; what was in it already is left out")
public record RoadMapMovesView(UUID roadMapId, List<Moved> items) {

    /** One that came. */
    @Schema(name = "RoadMapMoved", description = "A recommendation that came into a road map")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Moved(UUID recommendationId,
            @Schema(description = "The road map it was in; absent if it was in none") @Nullable UUID from) {
    }
}
