package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.dialogueplatform.recommendations.implementation.AsAssessed;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Vocabulary;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The register. */
@ApplicationScoped
public class Recommendations implements PanacheRepositoryBase<Recommendation, UUID> {

    private static final Orders<Recommendation> ORDERS = Orders.of(Recommendation::id, "-id")
            .byOptional("reference", "r.reference", Recommendation::reference, Function.identity())
            .byOptional("madeAt", "r.madeAt", Recommendation::madeAt, Instant::parse);

    private static final Comparator<Recommendation> NEWEST_FIRST = Comparator
            .comparing((Recommendation recommendation) -> recommendation.id().toString()).reversed();

    private final Vocabulary vocabulary;
    private final ZoneId zone;

    @Inject
    Recommendations(Vocabulary vocabulary, @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.vocabulary = vocabulary;
        this.zone = zone;
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    public Recommendation requireVisible(UUID id, Actor actor) {
        Recommendation recommendation = findById(id);
        if (recommendation == null || !ReadingRights.mayRead(actor, recommendation)) {
            throw new NotFound("recommendation", id);
        }
        return recommendation;
    }

    /**
     * For an act of its proponents: theirs or the secretariat's to do. Others are told that it is not theirs if
     * they may know of it, and that it does not exist if they may not.
     */
    public Recommendation requireOwn(UUID id, Actor actor) {
        Recommendation recommendation = requireVisible(id, actor);
        ActingRights.requireProponent(actor, recommendation);
        return recommendation;
    }

    /**
     * Keeps others from changing these until the transaction ends. Always in the same order, so that two who want the same ones
     * wait for each other and are never stuck; and before anything else, so that what is then read is what holds.
     */
    public void lock(UUID... ids) {
        Stream.of(ids).distinct().sorted(Comparator.comparing(UUID::toString))
                .forEach(id -> findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** What was merged into it, the oldest first. */
    public List<Recommendation> mergedInto(UUID id) {
        return list("mergedInto = ?1 order by id", id);
    }

    /** What it was divided into, in the order of its parts. */
    public List<Recommendation> partsOf(UUID id) {
        return list("partOf = ?1 order by id", id);
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

    /** Those of these that everybody may read. */
    public Set<UUID> publicOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of()
                : Set.copyOf(find("select r.id from Recommendation r where r.publicSince is not null and r.id in ?1", ids)
                        .project(UUID.class).list());
    }

    /** Those whose embargo has come to its end, the one that did first. */
    public List<UUID> outOfEmbargo(Instant now, int most) {
        return find("select r.id from Recommendation r where r.embargoUntil <= ?1 order by r.embargoUntil, r.id", now)
                .project(UUID.class).page(Page.ofSize(most)).list();
    }

    /** A page, newest first. */
    public List<Recommendation> page(RecommendationFilter filter, Actor actor, @Nullable UUID after, int rows) {
        return rows(filter, actor, new Wanted("", after == null ? null : after.toString(), rows - 1, List.of())).list();
    }

    /** A page, newest first unless another order is wanted. */
    Rows<Recommendation> rows(RecommendationFilter filter, Actor actor, Wanted wanted) {
        List<String> positions = positions(filter);
        if (positions.size() == 1 || !wanted.order().isEmpty() && !wanted.order().equals("-id")) {
            return where(filter, actor).and(either(positions)).rows(wanted, ORDERS);
        }
        // each condition is one an index can answer; joined by "or" they would not be
        List<Rows<Recommendation>> each = positions.stream()
                .map(position -> where(filter, actor).and(position).rows(wanted, ORDERS)).toList();
        List<Recommendation> newest = each.stream().flatMap(rows -> rows.list().stream()).sorted(NEWEST_FIRST)
                .limit(wanted.rows()).toList();
        return new Rows<>(newest, each.getFirst().key(), () -> each.stream().mapToLong(rows -> rows.count().getAsLong()).sum());
    }

    private static String either(List<String> positions) {
        return positions.size() == 1 ? positions.getFirst() : "(" + String.join(" or ", positions) + ")";
    }

    /** The ids of all that a filter lets through, newest first, up to a number. */
    public List<UUID> ids(RecommendationFilter filter, Actor actor, int most) {
        return positions(filter).stream().map(position -> where(filter, actor).and(position))
                .flatMap(listing -> find("select r.id from Recommendation r" + listing.where() + " order by r.id desc",
                        listing.parameters()).project(UUID.class).page(Page.ofSize(most)).list().stream())
                .sorted(Comparator.comparing(UUID::toString).reversed()).limit(most).toList();
    }

    /** Those of these that there are, by id. */
    public Map<UUID, Recommendation> byId(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().collect(Collectors.toMap(Recommendation::id, Function.identity()));
    }

    /** Those of these ids that are nobody's. */
    public List<UUID> unknown(Collection<UUID> ids) {
        Set<UUID> known = Set
                .copyOf(find("select r.id from Recommendation r where r.id in ?1", ids).project(UUID.class).list());
        return ids.stream().filter(id -> !known.contains(id)).toList();
    }

    /** What was passed on to an organisation and waits for its position, the oldest first. */
    public List<Recommendation> awaitingPositionOf(UUID organisation, int rows) {
        return find("""
                select r from Recommendation r join r.addressees a
                where a.organisationId = ?1 and a.position = PENDING and r.state = TRANSMITTED order by r.id""", organisation)
                .page(Page.ofSize(rows)).list();
    }

    /**
     * Those whose source has a word, as words are compared, and that are not classified by the term it means; the oldest first.
     */
    List<Recommendation> notYetUnderstood(String wordKey, UUID term, int rows) {
        List<UUID> ids = getEntityManager().createNativeQuery("""
                select r.id from recommendation r
                where exists (select 1 from unnest(r.issues) word where lower(word collate "pg_c_utf8") = :word)
                  and not exists (select 1 from recommendation_term t where t.recommendation_id = r.id and t.term_id = :term)
                order by r.id""", UUID.class).setParameter("word", wordKey).setParameter("term", term).setMaxResults(rows)
                .getResultList();
        return ids.isEmpty() ? List.of() : list("id in ?1 order by id", ids);
    }

    /** What is addressed to an organisation and is not at an end. */
    public List<Recommendation> unsettledTo(UUID organisation) {
        return list(
                "select r from Recommendation r join r.addressees a where a.organisationId = ?1 and r.state in ?2 order by r.id",
                organisation, ProcedureState.unsettled());
    }

    /** What was given back to an organisation that wrote it, the oldest first. */
    public List<Recommendation> givenBackTo(UUID organisation, int rows) {
        return find("""
                select r from Recommendation r where r.state = RETURNED
                and exists (select 1 from r.proponents p where p.organisationId = ?1 and p.role = PROPONENT)
                order by r.id""", organisation)
                .page(Page.ofSize(rows)).list();
    }

    private Listing<Recommendation> where(RecommendationFilter filter, Actor actor) {
        var where = new Listing<>(this, "Recommendation r");
        if (!ReadingRights.readsEverything(actor)) {
            readable(where, actor);
        }
        where.and("r.source.mechanism = :mechanism", "mechanism", filter.mechanism);
        where.and("r.state = :state", "state", filter.state);
        where.and("r.meetingId = :meeting", "meeting", filter.meeting);
        where.and("r.source.session = :session", "session", filter.session);
        where.and("r.source.stateUnderReview = :stateUnderReview", "stateUnderReview", filter.stateUnderReview);
        where.and("r.reference = :reference", "reference", filter.reference);
        classifiedAs(where, Scheme.THEME, "theme", filter.theme);
        classifiedAs(where, Scheme.GROUP, "group", filter.group);
        classifiedAs(where, Scheme.SDG, "sdg", filter.sdg);
        classifiedAs(where, Scheme.OBLIGATION, "obligation", filter.obligation);
        classifiedAs(where, Scheme.ISSUE, "issue", filter.issue);
        where.and("r.category = :category", "category", filter.actionCategory);
        where.and("r.madeAt >= :madeFrom", "madeFrom", beginningOf(filter.madeFrom));
        where.and("r.madeAt < :madeBefore", "madeBefore", beginningOf(dayAfter(filter.madeTo)));
        where.and("r.id in (select p.recommendationId from RoadMapPlace p where p.roadMapId = :roadMap)", "roadMap",
                filter.roadMap);
        addressed(where, "", "addressee", filter.addressee);
        if (filter.positionOf != null) {
            addressed(where, " and a.position = " + positionOfOne(filter.position), "positionOf", filter.positionOf);
        }
        if (filter.implementation == Implementation.NOT_ASSESSED) {
            where.and(AsAssessed.byNobody());
        } else {
            where.and(AsAssessed.headline("implementation"), "implementation", filter.implementation);
        }
        where.and(AsAssessed.bySelf("self"), "self", filter.implementationSelf);
        where.and(AsAssessed.byIndependent("independent"), "independent", filter.implementationIndependent);
        if (Boolean.TRUE.equals(filter.disputed)) {
            where.and(AsAssessed.disputed());
        }
        return where;
    }

    private static void addressed(Listing<Recommendation> where, String further, String parameter, @Nullable String to) {
        if (to != null) {
            boolean state = to.length() == 3;
            where.and("r.id in (select a.recommendation.id from Addressee a where " + (state ? "a.state" : "a.organisationId")
                    + " = :" + parameter + further + ")", parameter, state ? to : UUID.fromString(to));
        }
    }

    /** MIXED is nobody's position. */
    private static Position positionOfOne(@Nullable HeadlinePosition wanted) {
        if (wanted == null || wanted == HeadlinePosition.MIXED) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER,
                    "position.of goes with a position that one addressee can take.");
        }
        return Position.valueOf(wanted.name());
    }

    private void classifiedAs(Listing<Recommendation> where, Scheme scheme, String parameter, @Nullable String code) {
        where.and("r.id in (select x.id from Recommendation x join x.classifiedAs c where c.term.id in (:" + parameter + "))",
                parameter, vocabulary.withNarrower(scheme, parameter, code));
    }

    private @Nullable Instant beginningOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(zone).toInstant();
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate day) {
        return day == null || day.equals(LocalDate.MAX) ? day : day.plusDays(1);
    }

    /** The policy of {@link HeadlinePosition}: conditions of which one at most holds; what fulfils any has that headline. */
    private static List<String> positions(RecommendationFilter filter) {
        HeadlinePosition headline = filter.position;
        if (headline == null || filter.positionOf != null) {
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
        // nothing comes onto an agenda before somebody is addressed; a working group may dismiss it before
        String addressedToNobodyYet = """
                r.state in (DRAFT, SUBMITTED, UNDER_REVIEW, RETURNED, WITHDRAWN, NOT_ADOPTED, MERGED, SPLIT)
                and not exists (select 1 from Addressee o where o.recommendation.id = r.id)
                """;
        return headline == HeadlinePosition.PENDING ? List.of(ofTheLeadOrShared, addressedToNobodyYet)
                : List.of(ofTheLeadOrShared);
    }

    /** What {@link ReadingRights#mayRead} says of one. */
    private static void readable(Listing<Recommendation> where, Actor actor) {
        List<String> either = new ArrayList<>(List.of("r.publicSince is not null"));
        if (actor.is(Role.REPRESENTATIVE) && actor.organisation() != null) {
            either.add("exists (select 1 from r.proponents p where p.organisationId = :own)");
            either.add("(r.state in (TRANSMITTED, CLOSED) and exists (select 1 from r.addressees a"
                    + " where a.organisationId = :own))");
            where.with("own", actor.organisation());
        }
        if (actor.is(Role.REPRESENTATIVE) && !actor.coChairOf().isEmpty()) {
            either.add("(r.state = UNDER_REVIEW and exists (select 1 from Recommendation x join x.procedure s"
                    + " where x.id = r.id and s.bodyCode in (:chaired) and index(s) = size(x.procedure) - 1))");
            where.with("chaired", actor.coChairOf());
        }
        where.and("(" + String.join(" or ", either) + ")");
    }
}
