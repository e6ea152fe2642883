package org.dialogueplatform.recommendations.roadmap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.roadmap.RoadMapMovesView.Moved;
import org.jspecify.annotations.Nullable;

/** Who draws road maps up, and what goes into which one. */
@ApplicationScoped
public class Clustering {

    private final RoadMaps roadMaps;
    private final RoadMapPlaces places;
    private final Recommendations recommendations;
    private final KnownOrganisations organisations;
    private final Clock clock;

    @Inject
    Clustering(RoadMaps roadMaps, RoadMapPlaces places, Recommendations recommendations, KnownOrganisations organisations,
            Clock clock) {
        this.roadMaps = roadMaps;
        this.places = places;
        this.recommendations = recommendations;
        this.organisations = organisations;
        this.clock = clock;
    }

    @Transactional
    RoadMap drawUp(RoadMapDocument document, Actor actor) {
        RoadMap roadMap = RoadMap.drawUp(document.details(organisation(document, actor)), document.occurrence(clock));
        roadMaps.persist(roadMap);
        roadMaps.flush();
        return roadMap;
    }

    @Transactional
    RoadMap revise(UUID id, RoadMapDocument document, Actor actor, @Nullable String ifMatch) {
        RoadMap roadMap = own(id, actor);
        EntityTags.require(ifMatch, roadMap.version());
        roadMap.requireRevisable();
        roadMap.revise(document.details(organisation(document, actor)), document.occurrence(clock));
        roadMaps.flush();
        return roadMap;
    }

    /** Takes recommendations in, from other road maps of the same organisation or, by the secretariat, of whichever. */
    @Transactional
    RoadMapMovesView add(UUID id, RoadMapRecommendationsDocument document, Actor actor, @Nullable String ifMatch) {
        RoadMap roadMap = own(id, actor);
        EntityTags.check(ifMatch, roadMap.version());
        roadMap.requireTakesIn();
        List<UUID> wanted = Objects.requireNonNull(document.recommendations()).stream().distinct().toList();
        requireReadable(Objects.requireNonNull(document.recommendations()), actor);
        List<Moved> moved = move(roadMap, wanted, actor, document.occurrence(clock));
        roadMaps.flush();
        return new RoadMapMovesView(id, moved);
    }

    /** The act of taking recommendations in one by one; refused if there is no such road map, or if it takes nothing in. */
    public Consumer<Recommendation> moving(@Nullable UUID id, Actor actor, @Nullable Instant occurredAt,
            @Nullable String reason) {
        RoadMap roadMap = id == null ? null : roadMaps.findById(id);
        if (roadMap == null) {
            throw new Invalid("/roadMapId", "unknown-road-map",
                    id == null ? "is missing: say which road map they go into" : "is no road map of this register");
        }
        actor.requireFor(roadMap.organisationId());
        roadMap.requireTakesIn();
        Occurrence occurrence = Occurrence.of(occurredAt, reason, clock);
        return recommendation -> move(roadMap, List.of(recommendation.id()), actor, occurrence);
    }

    private List<Moved> move(RoadMap roadMap, List<UUID> wanted, Actor actor, Occurrence occurrence) {
        Map<UUID, RoadMapPlace> known = places.of(wanted);
        List<Moved> moved = new ArrayList<>();
        Map<UUID, List<UUID>> left = new LinkedHashMap<>();
        for (UUID recommendation : wanted) {
            RoadMapPlace place = known.get(recommendation);
            UUID from = place == null ? null : place.roadMapId();
            if (!roadMap.id().equals(from)) {
                moved.add(new Moved(recommendation, from));
                if (from != null) {
                    left.computeIfAbsent(from, _ -> new ArrayList<>()).add(recommendation);
                }
            }
        }
        roadMap.take(moved.stream().map(Moved::recommendationId).toList(), occurrence);
        left.forEach((from, gone) -> requireMayLeave(from, gone, actor).release(gone, occurrence));
        for (Moved one : moved) {
            place(known.get(one.recommendationId()), one.recommendationId()).move(roadMap.id(), occurrence);
        }
        return moved;
    }

    @Transactional
    RoadMap remove(UUID id, UUID recommendation, Actor actor, @Nullable String ifMatch) {
        RoadMap roadMap = own(id, actor);
        EntityTags.check(ifMatch, roadMap.version());
        RoadMapPlace place = places.findById(recommendation);
        if (place == null || !id.equals(place.roadMapId())) {
            throw new NotFound("recommendation in this road map", recommendation);
        }
        Occurrence now = Occurrence.now(clock);
        roadMap.release(List.of(recommendation), now);
        place.move(null, now);
        roadMaps.flush();
        return roadMap;
    }

    @Transactional
    RoadMap merge(UUID id, RoadMapMergerRequest request, Actor actor, @Nullable String ifMatch) {
        RoadMap roadMap = own(id, actor);
        EntityTags.check(ifMatch, roadMap.version());
        roadMap.requireMergeable();
        RoadMap into = roadMaps.findById(Objects.requireNonNull(request.into()));
        if (into == null) {
            throw new Invalid("/into", "unknown-road-map", "is no road map of this register");
        }
        actor.requireFor(into.organisationId());
        Occurrence occurrence = request.occurrence(clock);
        List<RoadMapPlace> held = places.in(id);
        roadMap.mergeInto(into, held.stream().map(RoadMapPlace::recommendationId).toList(), occurrence);
        held.forEach(place -> place.move(into.id(), occurrence));
        roadMaps.flush();
        return roadMap;
    }

    /** A step that changes nothing but the road map itself. */
    @Transactional
    RoadMap advance(UUID id, @Nullable OccurrenceRequest body, Actor actor, @Nullable String ifMatch,
            BiConsumer<RoadMap, Occurrence> act) {
        RoadMap roadMap = own(id, actor);
        EntityTags.check(ifMatch, roadMap.version());
        act.accept(roadMap, OccurrenceRequest.read(body, clock));
        roadMaps.flush();
        return roadMap;
    }

    private RoadMap own(UUID id, Actor actor) {
        RoadMap roadMap = roadMaps.require(id);
        actor.requireFor(roadMap.organisationId());
        return roadMap;
    }

    private UUID organisation(RoadMapDocument document, Actor actor) {
        UUID organisation = document.organisationId() == null ? actor.organisation() : document.organisationId();
        if (organisation == null) {
            throw new Invalid("/organisationId", "NotNull", "is missing: say who answers for it");
        }
        actor.requireFor(organisation);
        organisations.require(organisation);
        return organisation;
    }

    private void requireReadable(List<UUID> all, Actor actor) {
        for (int i = 0; i < all.size(); i++) {
            Recommendation recommendation = recommendations.findById(all.get(i));
            if (recommendation == null || !ReadingRights.mayRead(actor, recommendation)) {
                throw new Invalid("/recommendations/" + i, "unknown-recommendation",
                        "is no recommendation known to this actor");
            }
        }
    }

    private RoadMap requireMayLeave(UUID from, List<UUID> gone, Actor actor) {
        RoadMap other = roadMaps.require(from);
        if (!actor.is(Role.SECRETARIAT) && !actor.actsFor(other.organisationId())) {
            throw (RuleBroken) new RuleBroken("in-anothers-road-map", "Recommendation " + gone.getFirst() + " is in road map "
                    + from + ", for which another organisation answers: it, or the secretariat, takes it out.")
                    .with("roadMap", from);
        }
        return other;
    }

    private RoadMapPlace place(@Nullable RoadMapPlace known, UUID recommendation) {
        if (known != null) {
            return known;
        }
        var place = new RoadMapPlace(recommendation);
        places.persist(place);
        return place;
    }
}
