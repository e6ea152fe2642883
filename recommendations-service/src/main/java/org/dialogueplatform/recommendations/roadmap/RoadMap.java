package org.dialogueplatform.recommendations.roadmap;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Recommendations that are followed up together; which ones, each {@link RoadMapPlace} says. */
@Entity
public class RoadMap extends AggregateRoot {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText title;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private LocalizedText description;

    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RoadMapState state = RoadMapState.OPEN;

    @Nullable
    private UUID mergedInto;

    @ElementCollection
    @CollectionTable(name = "road_map_step", joinColumns = @JoinColumn(name = "road_map_id"))
    @OrderColumn(name = "no")
    private List<RoadMapStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected RoadMap() {
    }

    @SuppressWarnings("NullAway.Init")
    private RoadMap(RoadMapDetails details) {
        describe(details);
    }

    /** Draws one up; it holds nothing yet. */
    public static RoadMap drawUp(RoadMapDetails details, Occurrence occurrence) {
        var roadMap = new RoadMap(details);
        roadMap.step(RoadMapState.OPEN, occurrence);
        roadMap.tell(occurrence, RoadMapEvents.Changed.of(roadMap, List.of(), List.of()));
        return roadMap;
    }

    void requireRevisable() {
        requireOpen("The road map cannot be changed");
    }

    /** Describes it anew. */
    public void revise(RoadMapDetails details, Occurrence occurrence) {
        requireRevisable();
        describe(details);
        tell(occurrence, RoadMapEvents.Changed.of(this, List.of(), List.of()));
    }

    /** Takes recommendations in; their places are changed with it. */
    public void take(List<UUID> recommendations, Occurrence occurrence) {
        requireTakesIn();
        if (!recommendations.isEmpty()) {
            tell(occurrence, RoadMapEvents.Changed.of(this, List.copyOf(recommendations), List.of()));
        }
    }

    /** Refused if nothing can come into it any more. */
    public void requireTakesIn() {
        requireOpen("Nothing can be added to the road map");
    }

    void requireReleases() {
        requireOpen("Nothing can be taken out of the road map");
    }

    /** Lets recommendations go, to another road map or to none. */
    public void release(List<UUID> recommendations, Occurrence occurrence) {
        requireReleases();
        tell(occurrence, RoadMapEvents.Changed.of(this, List.of(), List.copyOf(recommendations)));
    }

    void requireClosable() {
        require(RoadMapState.CLOSED, "The road map cannot be closed");
    }

    /** Nothing more is done with it. */
    public void close(Occurrence occurrence) {
        requireClosable();
        String reason = reasonOf(occurrence, "closed");
        step(RoadMapState.CLOSED, occurrence);
        tell(occurrence, new RoadMapEvents.Closed(id(), reason));
    }

    void requireReopenable() {
        require(RoadMapState.OPEN, "The road map cannot be reopened");
    }

    /** It is worked on again. */
    public void reopen(Occurrence occurrence) {
        requireReopenable();
        reasonOf(occurrence, "reopened");
        step(RoadMapState.OPEN, occurrence);
        tell(occurrence, RoadMapEvents.Changed.of(this, List.of(), List.of()));
    }

    void requireMergeable() {
        require(RoadMapState.MERGED, "The road map cannot be merged");
    }

    /**
     * All it holds goes to another one. That one is open, and so not merged itself: what is merged leads nowhere but forward.
     *
     * @param held what it holds
     */
    public void mergeInto(RoadMap other, List<UUID> held, Occurrence occurrence) {
        if (other.id().equals(id())) {
            throw new Invalid("/into", "into-itself", "is the road map itself");
        }
        requireMergeable();
        String reason = reasonOf(occurrence, "merged");
        other.take(held, occurrence);
        mergedInto = other.id();
        step(RoadMapState.MERGED, occurrence);
        tell(occurrence, new RoadMapEvents.Merged(id(), other.id(), reason, List.copyOf(held)));
    }

    /** Another organisation answers for it from now on. */
    public void succeed(UUID successor, Occurrence occurrence) {
        organisationId = successor;
        tell(occurrence, RoadMapEvents.Changed.of(this, List.of(), List.of()));
    }

    private void describe(RoadMapDetails details) {
        title = details.title();
        description = details.description();
        organisationId = details.organisationId();
    }

    private void requireOpen(String what) {
        if (state != RoadMapState.OPEN) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private void require(RoadMapState next, String what) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private static String reasonOf(Occurrence occurrence, String what) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why the road map is " + what);
        }
        return reason;
    }

    private void step(RoadMapState next, Occurrence occurrence) {
        state = next;
        steps.add(new RoadMapStep(next, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason()));
    }

    private void tell(Occurrence occurrence, Object event) {
        record(RoadMapEvents.TOPIC, occurrence.occurredAt(), event);
    }

    public LocalizedText title() {
        return title;
    }

    public @Nullable LocalizedText description() {
        return description;
    }

    /** Who answers for it. */
    public UUID organisationId() {
        return organisationId;
    }

    public RoadMapState state() {
        return state;
    }

    /** Where all it held is now. */
    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public List<RoadMapStep> steps() {
        return List.copyOf(steps);
    }
}
