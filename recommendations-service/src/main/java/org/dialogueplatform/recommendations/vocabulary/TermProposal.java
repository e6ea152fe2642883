package org.dialogueplatform.recommendations.vocabulary;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * A word that imports brought and no term had: a term that somebody could make of it, and none before that. The
 * secretariat makes it a term, lays it to one there is, or rejects it; each word is before it once.
 */
@Entity
public class TermProposal extends AggregateRoot {

    /** In characters; what is longer is no word, and could be no mapping. */
    static final int WORD_LENGTH = 300;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Column(nullable = false, updatable = false)
    private String system;

    @Column(nullable = false, updatable = false)
    private String word;

    @Column(nullable = false, updatable = false)
    private String wordKey;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TermProposalState state = TermProposalState.PROPOSED;

    @ElementCollection
    @CollectionTable(name = "term_proposal_sighting", joinColumns = @JoinColumn(name = "proposal_id"))
    private Set<WordSighting> sightings = new HashSet<>();

    @Column(nullable = false, updatable = false)
    private Instant proposedAt;

    @Nullable
    private Instant decidedAt;

    /** The subject who decided; what follows in the background is its doing. */
    @Nullable
    private String decidedBy;

    @Nullable
    private String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "term_id")
    @Nullable
    private Term term;

    private boolean awaited;

    @SuppressWarnings("NullAway.Init")
    protected TermProposal() {
    }

    /**
     * Proposes a word.
     *
     * @param system whose word it is, as mappings name it
     */
    TermProposal(Scheme scheme, String system, String word, Instant proposedAt) {
        this.scheme = scheme;
        this.system = system;
        this.word = word;
        this.wordKey = Words.key(word);
        this.proposedAt = proposedAt;
    }

    static boolean isProposable(String word) {
        return word.length() <= WORD_LENGTH;
    }

    /** Some more rows of an import have it. */
    void met(UUID importRunId, long rows) {
        long before = sightings.stream().filter(one -> one.importRunId().equals(importRunId)).mapToLong(WordSighting::rows)
                .sum();
        sightings.removeIf(one -> one.importRunId().equals(importRunId));
        sightings.add(new WordSighting(importRunId, before + rows));
    }

    /** It is a term, this one. */
    void approve(Term approved, String subject, Occurrence occurrence) {
        requireApprovable();
        decide(TermProposalState.APPROVED, subject, occurrence);
        term = approved;
        awaited = true;
    }

    /** It is another word for this term. */
    void merge(Term into, String subject, Occurrence occurrence) {
        requireMergeable();
        decide(TermProposalState.MERGED, subject, occurrence);
        term = into;
        awaited = true;
    }

    /** It is no term. */
    void reject(String because, String subject, Occurrence occurrence) {
        requireRejectable();
        decide(TermProposalState.REJECTED, subject, occurrence);
        reason = because;
    }

    /** All that waited for it has been classified. */
    public void settle() {
        awaited = false;
    }

    void requireApprovable() {
        requireUndecided("The proposed term cannot be approved");
    }

    void requireMergeable() {
        requireUndecided("The proposed term cannot be merged");
    }

    void requireRejectable() {
        requireUndecided("The proposed term cannot be rejected");
    }

    private void decide(TermProposalState next, String subject, Occurrence occurrence) {
        state = next;
        decidedAt = occurrence.recordedAt();
        decidedBy = subject;
    }

    private void requireUndecided(String refusal) {
        if (state != TermProposalState.PROPOSED) {
            throw new IllegalTransition(refusal, state, state.successors());
        }
    }

    /** A code made of its letters and digits; refused where it has none that a code may have. */
    String suggestedCode() {
        String plain = Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}|['’]", "").toLowerCase(Locale.ROOT);
        String code = plain.replaceAll("[^a-z0-9]+", "-");
        code = code.substring(0, Math.min(code.length(), TermDocument.CODE_LENGTH)).replaceAll("^-|-$", "");
        if (code.isEmpty()) {
            throw new Invalid("/code", "NotNull", "cannot be made of this word; say which code the term is to have");
        }
        return code;
    }

    /** What links the term to the word. */
    Mapping mapping() {
        return new Mapping(system, word, Mapping.Relation.EXACT);
    }

    Scheme scheme() {
        return scheme;
    }

    String system() {
        return system;
    }

    public String word() {
        return word;
    }

    public String wordKey() {
        return wordKey;
    }

    public TermProposalState state() {
        return state;
    }

    /** The import that met it first comes first. */
    List<WordSighting> sightings() {
        return sightings.stream().sorted(Comparator.comparing((WordSighting one) -> one.importRunId().toString())).toList();
    }

    long rows() {
        return sightings.stream().mapToLong(WordSighting::rows).sum();
    }

    Instant proposedAt() {
        return proposedAt;
    }

    @Nullable
    Instant decidedAt() {
        return decidedAt;
    }

    public @Nullable String decidedBy() {
        return decidedBy;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    Term term() {
        return term;
    }

    /** What something with its word is classified by: the term it became or belongs to, or what has replaced that since. */
    public @Nullable Term meaning() {
        if (term == null || !term.isDeprecated()) {
            return term;
        }
        Term replacement = term.replacement();
        return replacement == null || replacement.isDeprecated() ? null : replacement;
    }

    /** Whether recommendations still wait to be classified by what it has become. */
    public boolean isAwaited() {
        return awaited;
    }
}
