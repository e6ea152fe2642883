package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The register. */
@ApplicationScoped
public class Recommendations implements PanacheRepositoryBase<Recommendation, UUID> {

    private static final Comparator<Recommendation> NEWEST_FIRST = Comparator
            .comparing((Recommendation recommendation) -> recommendation.id().toString()).reversed();

    /** What this actor may know of; what it may not looks like what does not exist. */
    public Recommendation requireVisible(UUID id, Actor actor) {
        Recommendation recommendation = findById(id);
        if (recommendation == null || !ReadingRights.mayRead(actor, recommendation)) {
            throw new NotFound("recommendation", id);
        }
        return recommendation;
    }

    /**
     * For an act of its proponents: theirs or the secretariat's to do. Others are told that it is not theirs if they may know
     * of
     * it, and that it does not exist if they may not.
     */
    public Recommendation requireOwn(UUID id, Actor actor) {
        Recommendation recommendation = requireVisible(id, actor);
        if (!actor.is(Role.SECRETARIAT) && !ReadingRights.isOwn(actor, recommendation)) {
            throw new NotAProponent();
        }
        return recommendation;
    }

    /** Those of these rows of an export that are registered, by row key. */
    public Map<String, Recommendation> byRowKey(Collection<String> rowKeys) {
        List<Recommendation> found = getEntityManager()
                .createQuery("select r from Recommendation r left join fetch r.addressees where r.source.rowKey in (:keys)",
                        Recommendation.class)
                .setParameter("keys", rowKeys).getResultList();
        return found.stream().collect(
                Collectors.toMap(recommendation -> Objects.requireNonNull(recommendation.source().rowKey()),
                        Function.identity()));
    }

    /** A page, newest first. */
    public List<Recommendation> page(RecommendationFilter filter, Actor actor, @Nullable UUID after, int rows) {
        // each condition is one an index can answer; joined by "or" they would not be
        return positions(filter.position).stream().map(position -> where(filter, actor, after).and(position))
                .flatMap(where -> find("select r from Recommendation r" + where.clause() + " order by r.id desc",
                        where.parameters).page(Page.ofSize(rows)).list().stream())
                .sorted(NEWEST_FIRST).limit(rows).toList();
    }

    /** What was passed on to an organisation and waits for its position, the oldest first. */
    public List<Recommendation> awaitingPositionOf(UUID organisation, int rows) {
        return find("""
                select r from Recommendation r join r.addressees a
                where a.organisationId = ?1 and a.position = PENDING and r.state = TRANSMITTED order by r.id""", organisation)
                .page(Page.ofSize(rows)).list();
    }

    /** What was given back to an organisation that proposes it, the oldest first. */
    public List<Recommendation> givenBackTo(UUID organisation, int rows) {
        return find("""
                select r from Recommendation r where r.state = RETURNED
                and exists (select 1 from r.proponents p where p.organisationId = ?1) order by r.id""", organisation)
                .page(Page.ofSize(rows)).list();
    }

    private static Conditions where(RecommendationFilter filter, Actor actor, @Nullable UUID after) {
        var where = new Conditions();
        if (!ReadingRights.readsEverything(actor)) {
            if (actor.is(Role.REPRESENTATIVE) && actor.organisation() != null) {
                where.and("(r.publicSince is not null or exists (select 1 from r.proponents p where p.organisationId = :own))",
                        "own", actor.organisation());
            } else {
                where.and("r.publicSince is not null");
            }
        }
        where.and("r.id < :after", "after", after);
        where.and("r.source.mechanism = :mechanism", "mechanism", filter.mechanism);
        where.and("r.state = :state", "state", filter.state);
        where.and("r.meetingId = :meeting", "meeting", filter.meeting);
        where.and("r.source.session = :session", "session", filter.session);
        where.and("r.source.stateUnderReview = :stateUnderReview", "stateUnderReview", filter.stateUnderReview);
        where.and("r.reference = :reference", "reference", filter.reference);
        where.and("r.id in (select p.recommendationId from RoadMapPlace p where p.roadMapId = :roadMap)", "roadMap",
                filter.roadMap);
        if (filter.addressee != null) {
            boolean state = filter.addressee.length() == 3;
            where.and("r.id in (select a.recommendation.id from Addressee a where "
                    + (state ? "a.state" : "a.organisationId") + " = :addressee)", "addressee",
                    state ? filter.addressee : UUID.fromString(filter.addressee));
        }
        return where;
    }

    /** The policy of {@link HeadlinePosition}: conditions of which one at most holds; what fulfils any has that headline. */
    private static List<String> positions(@Nullable HeadlinePosition headline) {
        if (headline == null) {
            return List.of("");
        }
        if (headline == HeadlinePosition.MIXED) {
            return List
                    .of("""
                            r.id in (select a.recommendation.id from Addressee a, Addressee b
                              where a.recommendation.id = b.recommendation.id and a.role <> LEAD and b.role <> LEAD
                                and a.position < b.position
                                and not exists (select 1 from Addressee l where l.recommendation.id = a.recommendation.id and l.role = LEAD))
                            """);
        }
        String ofTheLeadOrShared = """
                r.id in (select a.recommendation.id from Addressee a
                  where a.position = %s and (a.role = LEAD or not exists (select 1 from Addressee o
                    where o.recommendation.id = a.recommendation.id and (o.role = LEAD or o.position <> a.position))))
                """.formatted(headline.name());
        // nothing comes onto an agenda before somebody is addressed
        String addressedToNobodyYet = """
                r.state in (DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, WITHDRAWN)
                and not exists (select 1 from Addressee o where o.recommendation.id = r.id)
                """;
        return headline == HeadlinePosition.PENDING ? List.of(ofTheLeadOrShared, addressedToNobodyYet)
                : List.of(ofTheLeadOrShared);
    }

    /** The conditions of one query with their parameters. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        /** Nothing, if the condition is empty. */
        Conditions and(String condition) {
            if (!condition.isEmpty()) {
                conditions.add(condition);
            }
            return this;
        }

        /** Nothing, if there is no value. */
        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                parameters.put(name, value);
            }
        }

        String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
