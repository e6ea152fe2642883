package org.dialogueplatform.recommendations.vocabulary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
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

/** The words that were proposed as terms. Only the secretariat and the auditor read them. */
@ApplicationScoped
public class TermProposals implements PanacheRepositoryBase<TermProposal, UUID> {

    private static final Orders<TermProposal> ORDERS = Orders.of(TermProposal::id, "-id");

    TermProposal require(UUID id) {
        return require(id, LockModeType.NONE);
    }

    /** For whoever changes it: others wait until that is done. */
    public TermProposal requireLocked(UUID id) {
        return require(id, LockModeType.PESSIMISTIC_WRITE);
    }

    private TermProposal require(UUID id, LockModeType lock) {
        TermProposal proposal = findById(id, lock);
        if (proposal == null) {
            throw new NotFound("proposed term", id);
        }
        return proposal;
    }

    /** A page, the newest first. */
    Rows<TermProposal> page(@Nullable TermProposalState state, Wanted wanted) {
        return new Listing<>(this, "TermProposal p").and("p.state = :state", "state", state).rows(wanted, ORDERS);
    }

    /** Those of these words that were proposed, by the word as it is compared. */
    Map<String, TermProposal> ofWords(Scheme scheme, Collection<String> keys) {
        return keys.isEmpty() ? Map.of()
                : list("scheme = ?1 and wordKey in ?2", scheme, keys).stream()
                        .collect(Collectors.toMap(TermProposal::wordKey, Function.identity()));
    }

    /** Those that recommendations still wait for, the oldest first. */
    public List<UUID> awaited() {
        return getEntityManager()
                .createQuery("select p.id from TermProposal p where p.awaited = true order by p.id", UUID.class)
                .getResultList();
    }

    /**
     * Makes this transaction the only one that reads the words of terms to classify by them, or changes what words mean, in any
     * replica. So no import takes a word for unknown that has just become a term, while those that wait for it are looked for.
     */
    void keepOthersFromWords() {
        getEntityManager().createNativeQuery(
                "select cast(pg_advisory_xact_lock(hashtextextended('dialogue.words.' || current_schema(), 0)) as text)",
                String.class).getSingleResult();
    }
}
