package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.Collection;
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
        actor.require(Role.SECRETARIAT, Role.REPRESENTATIVE);
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
        var where = new Conditions();
        if (!ReadingRights.readsEverything(actor)) {
            if (actor.is(Role.REPRESENTATIVE) && actor.organisation() != null) {
                where.add("(r.publicSince is not null or exists (select 1 from r.proponents p where p.organisationId = :own))",
                        "own", actor.organisation());
            } else {
                where.add("r.publicSince is not null");
            }
        }
        where.addIf("r.id < :after", "after", after);
        where.addIf("r.source.mechanism = :mechanism", "mechanism", filter.mechanism);
        where.addIf("r.state = :state", "state", filter.state);
        where.addIf("r.meetingId = :meeting", "meeting", filter.meeting);
        where.addIf("r.source.session = :session", "session", filter.session);
        where.addIf("r.source.stateUnderReview = :stateUnderReview", "stateUnderReview", filter.stateUnderReview);
        where.addIf("r.reference = :reference", "reference", filter.reference);
        if (filter.addressee != null) {
            boolean state = filter.addressee.length() == 3;
            where.add("r.id in (select a.recommendation.id from Addressee a where "
                    + (state ? "a.state" : "a.organisationId") + " = :addressee)", "addressee",
                    state ? filter.addressee : UUID.fromString(filter.addressee));
        }
        if (filter.position != null) {
            position(where, filter.position);
        }
        return find("select r from Recommendation r" + where.clause() + " order by r.id desc", where.parameters)
                .page(Page.ofSize(rows)).list();
    }

    /** The policy of {@link HeadlinePosition}, as conditions. */
    private static void position(Conditions where, HeadlinePosition headline) {
        String noLead = "not exists (select 1 from Addressee l where l.recommendation.id = %s and l.role = LEAD)";
        if (headline == HeadlinePosition.MIXED) {
            where.add("r.id in (select a.recommendation.id from Addressee a, Addressee b"
                    + " where a.recommendation.id = b.recommendation.id and a.position < b.position and "
                    + noLead.formatted("a.recommendation.id") + ")");
            return;
        }
        String shared = "r.id in (select a.recommendation.id from Addressee a where a.position = " + headline.name()
                + " and (a.role = LEAD or not exists (select 1 from Addressee o where o.recommendation.id = a.recommendation.id"
                + " and (o.role = LEAD or o.position <> a.position))))";
        where.add(headline == HeadlinePosition.PENDING
                ? "(" + shared + " or not exists (select 1 from Addressee n where n.recommendation.id = r.id))"
                : shared);
    }

    /** The conditions of one query with their parameters. */
    private static final class Conditions {

        private final List<String> conditions = new ArrayList<>();
        private final Map<String, Object> parameters = new HashMap<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, String name, Object value) {
            conditions.add(condition);
            parameters.put(name, value);
        }

        void addIf(String condition, String name, @Nullable Object value) {
            if (value != null) {
                add(condition, name, value);
            }
        }

        String clause() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
