package org.dialogueplatform.recommendations.roadmap;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A road map as given to a reader. */
@Schema(name = "RoadMap", description = "Recommendations that are followed up together")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoadMapView(UUID id, long version, TextView title, @Nullable TextView description,
        @Schema(description = "Who answers for it") UUID organisationId,
        RoadMapState state,
        @Schema(description = "Where all it held is now") @Nullable UUID mergedInto,
        @Schema(description = "How many recommendations it holds that this reader may know of; not in lists") @Nullable Long recommendationCount,
        @Schema(description = "Which ones, the newest first, 500 at most; the list of recommendations gives all, page by page, for ?roadMap=; not in lists") @Nullable List<UUID> recommendations,
        @Schema(description = "Every step so far; not in lists") @Nullable List<StepView> steps,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static RoadMapView of(RoadMap roadMap, long count, List<UUID> recommendations, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(roadMap, count, recommendations, roadMap.steps().stream()
                .map(step -> new StepView(step.state(), step.occurredAt(), step.recordedAt())).toList(), languages, actions);
    }

    static RoadMapView inList(RoadMap roadMap, ReaderLanguages languages) {
        return of(roadMap, null, null, null, languages, null);
    }

    private static RoadMapView of(RoadMap roadMap, @Nullable Long count, @Nullable List<UUID> recommendations,
            @Nullable List<StepView> steps, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new RoadMapView(roadMap.id(), roadMap.version(), languages.view(roadMap.title()),
                languages.viewOrNull(roadMap.description()), roadMap.organisationId(), roadMap.state(), roadMap.mergedInto(),
                count, recommendations, steps, actions);
    }

    /** A step of a road map. */
    @Schema(name = "RoadMapStep", description = "A step of a road map")
    public record StepView(RoadMapState state, Instant occurredAt, Instant recordedAt) {
    }
}
