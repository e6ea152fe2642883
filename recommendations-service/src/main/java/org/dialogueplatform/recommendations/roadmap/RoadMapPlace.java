package org.dialogueplatform.recommendations.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** In which road map a recommendation is; there is one place for each recommendation, and so it is in one at most. */
@Entity
@Table(name = "road_map_recommendation")
public class RoadMapPlace {

    @Id
    private UUID recommendationId;

    @Version
    private long version;

    @Nullable
    private UUID roadMapId;

    @ElementCollection
    @CollectionTable(name = "road_map_move", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "no")
    private List<RoadMapMove> moves = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RoadMapPlace() {
    }

    /** The place of a recommendation that has never been in a road map. */
    public RoadMapPlace(UUID recommendationId) {
        this.recommendationId = recommendationId;
    }

    /** It comes into a road map, or into none; gives where it was. */
    public @Nullable UUID move(@Nullable UUID to, Occurrence occurrence) {
        UUID from = roadMapId;
        roadMapId = to;
        moves.add(new RoadMapMove(from, to, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason()));
        return from;
    }

    public UUID recommendationId() {
        return recommendationId;
    }

    /** The road map it is in; none if it is in none. */
    public @Nullable UUID roadMapId() {
        return roadMapId;
    }

    public List<RoadMapMove> moves() {
        return List.copyOf(moves);
    }
}
