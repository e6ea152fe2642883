package org.dialogueplatform.recommendations.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** What words mean, and what becomes of those that mean nothing yet. */
@ApplicationScoped
public class Proposing {

    private final TermProposals proposals;
    private final Vocabulary vocabulary;
    private final Event<WordDecided> decided;
    private final Clock clock;

    @Inject
    Proposing(TermProposals proposals, Vocabulary vocabulary, Event<WordDecided> decided, Clock clock) {
        this.proposals = proposals;
        this.vocabulary = vocabulary;
        this.decided = decided;
        this.clock = clock;
    }

    /** The words of another register as they are to be understood in this transaction; they stay so until it ends. */
    public Words words(Scheme scheme, String system) {
        proposals.keepOthersFromWords();
        return vocabulary.words(scheme, system);
    }

    /**
     * Proposes words as terms; one that was proposed before is only counted, and one that was decided on is left alone.
     *
     * @param words with the number of rows of this import that have them, of which it has not told yet
     * @return what has become of each by now, by the word as it is compared; what is too long to be a word is missing
     */
    @Transactional
    public Map<String, TermProposalState> propose(Scheme scheme, String system, Map<String, Integer> words, UUID importRunId) {
        proposals.keepOthersFromWords();
        Map<String, TermProposal> there = new HashMap<>(known(scheme, words));
        Instant now = clock.instant();
        // in one order, so that what is recorded of an import does not depend on chance
        new TreeMap<>(words).forEach((word, rows) -> {
            if (!TermProposal.isProposable(word)) {
                return;
            }
            TermProposal proposal = there.computeIfAbsent(Words.key(word), _ -> {
                var made = new TermProposal(scheme, system, word, now);
                proposals.persist(made);
                return made;
            });
            if (proposal.state() == TermProposalState.PROPOSED) {
                proposal.met(importRunId, rows);
            }
        });
        return states(there);
    }

    /** What has become of words that were proposed before, by the word as it is compared. */
    @Transactional
    public Map<String, TermProposalState> proposed(Scheme scheme, Map<String, Integer> words) {
        return states(known(scheme, words));
    }

    private Map<String, TermProposal> known(Scheme scheme, Map<String, Integer> words) {
        return proposals.ofWords(scheme, words.keySet().stream().map(Words::key).distinct().toList());
    }

    private static Map<String, TermProposalState> states(Map<String, TermProposal> proposals) {
        return proposals.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().state()));
    }

    /** The secretariat makes it a term, with what it says of it and what the word says by itself. */
    @Transactional
    TermProposal approve(UUID id, @Nullable TermApprovalRequest request, @Nullable String ifMatch, Actor actor) {
        TermProposal proposal = take(id, ifMatch);
        proposal.requireApprovable();
        TermApprovalRequest said = Objects.requireNonNullElse(request, TermApprovalRequest.NOTHING);
        Occurrence now = Occurrence.now(clock);
        Scheme scheme = proposal.scheme();
        LocalizedText labels = said.labels() == null ? LocalizedText.of(Language.EN, proposal.word()) : said.labels();
        var details = new TermDetails(labels, vocabulary.other(scheme, said.broader(), "/broader"), null, null,
                List.of(proposal.mapping()));
        Term term = vocabulary.enterProposed(scheme, said.code() == null ? proposal.suggestedCode() : said.code(), details,
                now);
        proposal.approve(term, actor.subject(), now);
        return settleLater(proposal);
    }

    /** The secretariat lays it to a term there is. */
    @Transactional
    TermProposal merge(UUID id, TermMergerRequest request, @Nullable String ifMatch, Actor actor) {
        TermProposal proposal = take(id, ifMatch);
        proposal.requireMergeable();
        Occurrence now = Occurrence.now(clock);
        Term into = Objects.requireNonNull(vocabulary.other(proposal.scheme(), request.requiredInto(), "/into"));
        into.alsoCalled(proposal.mapping(), now);
        proposal.merge(into, actor.subject(), now);
        return settleLater(proposal);
    }

    /** The secretariat does not want it as a term. */
    @Transactional
    TermProposal reject(UUID id, TermRejectionRequest request, @Nullable String ifMatch, Actor actor) {
        TermProposal proposal = take(id, ifMatch);
        proposal.reject(request.requiredReason(), actor.subject(), Occurrence.now(clock));
        proposals.flush();
        return proposal;
    }

    private TermProposal take(UUID id, @Nullable String ifMatch) {
        proposals.keepOthersFromWords();
        TermProposal proposal = proposals.requireLocked(id);
        EntityTags.check(ifMatch, proposal.version());
        return proposal;
    }

    private TermProposal settleLater(TermProposal proposal) {
        proposals.flush();
        decided.fire(new WordDecided(proposal.id()));
        return proposal;
    }
}
