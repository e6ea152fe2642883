package org.dialogueplatform.recommendations.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The terms of all vocabularies. Everybody may read them. */
@ApplicationScoped
public class Terms implements PanacheRepositoryBase<Term, UUID> {

    private static final Orders<Term> ORDERS = Orders.of(Term::id, "code").by("code", "t.sortKey", Term::sortKey,
            Function.identity());

    private static final int SUGGESTIONS = 3;

    /** One that an address names. */
    Term require(UUID id) {
        Term term = findById(id);
        if (term == null) {
            throw new NotFound("term", id);
        }
        return term;
    }

    public Optional<Term> named(Scheme scheme, String code) {
        return find("scheme = ?1 and code = ?2", scheme, code).firstResultOptional();
    }

    /** Those of these that there are, by code. */
    Map<String, Term> named(Scheme scheme, Collection<String> codes) {
        return codes.isEmpty() ? Map.of()
                : list("scheme = ?1 and code in ?2", scheme, codes).stream()
                        .collect(Collectors.toMap(Term::code, term -> term));
    }

    /** All of a scheme, in the order of their codes. */
    List<Term> ofScheme(Scheme scheme) {
        return list("scheme = ?1 order by sortKey", scheme);
    }

    /** The next in the order of their ids, none of which anybody changes until the transaction ends. */
    List<Term> held(@Nullable UUID after, int rows) {
        var found = after == null ? find("eventNo > 0 order by id") : find("eventNo > 0 and id > ?1 order by id", after);
        return found.withLock(LockModeType.PESSIMISTIC_READ).page(Page.ofSize(rows)).list();
    }

    /** A page, scheme by scheme in the order of codes, numbers by their value. */
    Rows<Term> page(TermFilter filter, Wanted wanted) {
        return new Listing<>(this, "VocabularyTerm t").and("t.scheme = :scheme", "scheme", filter.scheme)
                .and("t.broader.code = :broader", "broader", filter.broader)
                .and("t.searchText like :q escape '\\'", "q", filter.q == null ? null : contains(filter.q))
                .and(filter.includeDeprecated ? "" : "t.deprecatedAt is null").rows(wanted, ORDERS);
    }

    private static String contains(String asked) {
        return "%" + asked.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0") + "%";
    }

    /** The ids of a term, of all that is narrower than it, and of what any of them replaced. */
    public Set<UUID> withNarrower(Term term) {
        return Set.copyOf(getEntityManager().createNativeQuery("""
                with recursive wanted as (
                    select cast(:id as uuid) as id
                    union
                    select t.id from vocabulary_term t join wanted w on t.broader_id = w.id or t.replaced_by_id = w.id)
                select id from wanted""", UUID.class).setParameter("id", term.id()).getResultList());
    }

    /** The codes in use that a mistyped one may have meant, the likeliest first. */
    public List<String> suggestions(Scheme scheme, String mistyped) {
        return getEntityManager().createNativeQuery("""
                select code from (
                    select code, sort_key,
                           greatest(similarity(code, :asked), 0.9 * word_similarity(:asked, search_text)) as likeness
                    from vocabulary_term where scheme = :scheme and deprecated_at is null) found
                where likeness > 0.25 order by likeness desc, sort_key""", String.class).setParameter("asked", mistyped)
                .setParameter("scheme", scheme.name()).setMaxResults(SUGGESTIONS).getResultList();
    }

    /** Those that came with the database and were never told of; each replica that asks waits for the one before it. */
    List<Term> untold() {
        return find("eventNo = 0 order by sortKey").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }
}
