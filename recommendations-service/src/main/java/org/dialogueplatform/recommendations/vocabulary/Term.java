package org.dialogueplatform.recommendations.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A term of a vocabulary. It is never deleted, only deprecated, and its code stands for the same thing for ever. Who changed
 * what and when is in the audit trail, under the term's version.
 */
@Entity(name = "VocabularyTerm")
@Table(name = "vocabulary_term")
public class Term extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private Scheme scheme;

    @Column(nullable = false, updatable = false)
    private String code;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText labels;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "broader_id")
    @Nullable
    private Term broader;

    @Nullable
    private LocalDate validFrom;

    @Nullable
    private LocalDate validTo;

    @Nullable
    private Instant deprecatedAt;

    @Nullable
    private String deprecationReason;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "replaced_by_id")
    @Nullable
    private Term replacedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<Mapping> mappings = new ArrayList<>();

    /** Made by the database; the order of lists. */
    @Column(insertable = false, updatable = false)
    @Nullable
    private String sortKey;

    /** Made by the database; what lists are searched in. */
    @SuppressWarnings("unused")
    @Column(insertable = false, updatable = false)
    @Nullable
    private String searchText;

    @SuppressWarnings("NullAway.Init")
    protected Term() {
    }

    @SuppressWarnings("NullAway.Init")
    private Term(Scheme scheme, String code, TermDetails details) {
        this.scheme = scheme;
        this.code = code;
        describe(details);
    }

    /** Enters a new term. */
    public static Term enter(Scheme scheme, String code, TermDetails details, Occurrence occurrence) {
        var term = new Term(scheme, code, details);
        term.tellState(occurrence);
        return term;
    }

    /** Corrects what is said of it; its scheme and code stay. */
    public void revise(TermDetails details, Occurrence occurrence) {
        describe(details);
        tellState(occurrence);
    }

    /** The guard of {@link #deprecate}; like every guard it changes nothing. */
    void requireDeprecable() {
        if (deprecatedAt != null) {
            throw new RuleBroken("already-deprecated", "The term is deprecated already, since " + deprecatedAt + ".");
        }
    }

    /** From here on nothing new is classified by it; what is classified by it stays so. */
    public void deprecate(String reason, @Nullable Term replacement, Occurrence occurrence) {
        requireDeprecable();
        if (replacement != null && replacement.id().equals(id())) {
            throw new Invalid("/replacedBy", "replaces-itself", "is the term itself");
        }
        if (replacement != null && replacement.scheme() != scheme) {
            throw new Invalid("/replacedBy", "other-scheme", "is no term of " + scheme);
        }
        if (replacement != null && replacement.isDeprecated()) {
            throw new Invalid("/replacedBy", "deprecated", "is deprecated itself; name a term that is in use");
        }
        deprecatedAt = occurrence.recordedAt();
        deprecationReason = reason;
        replacedBy = replacement;
        record(TermEvents.FACTS, occurrence.occurredAt(), TermEvents.Deprecated.of(this));
        recordState(TermEvents.STATES, occurrence.occurredAt(), TermEvents.Changed.of(this, eventNo()));
    }

    /** A word of another register means it, too. */
    void alsoCalled(Mapping word, Occurrence occurrence) {
        if (isDeprecated()) {
            throw new Invalid("/into", "deprecated", "is deprecated; name a term that is in use");
        }
        if (mappings.contains(word)) {
            return;
        }
        if (mappings.size() >= TermDocument.MAPPINGS) {
            throw new RuleBroken("too-many-mappings", "The term " + code + " has " + mappings.size()
                    + " mappings, and no term has more. Take out those that are not needed first.");
        }
        var more = new ArrayList<>(mappings);
        more.add(word);
        mappings = more;
        tellState(occurrence);
    }

    /** Tells once more what was told last, to those who have lost it. */
    void tellAgain(Instant now) {
        recordState(TermEvents.STATES, now, TermEvents.Changed.of(this, eventNo()));
    }

    /** Tells of a term that came with the database, and of which nobody has heard. */
    void tellState(Occurrence occurrence) {
        record(TermEvents.STATES, occurrence.occurredAt(), TermEvents.Changed.of(this, eventNo() + 1));
    }

    private void describe(TermDetails details) {
        Term above = details.broader();
        if (above != null && above.scheme() != scheme) {
            throw new Invalid("/broader", "other-scheme", "is no term of " + scheme);
        }
        if (above != null && above.isWithin(this)) {
            throw new Invalid("/broader", "cycle", "is the term itself or narrower than it");
        }
        labels = details.labels();
        broader = above;
        validFrom = details.validFrom();
        validTo = details.validTo();
        mappings = new ArrayList<>(details.mappings());
    }

    /** Whether it is another term or narrower than it. */
    boolean isWithin(Term other) {
        for (Term term = this; term != null; term = term.broader()) {
            if (term.id().equals(other.id())) {
                return true;
            }
        }
        return false;
    }

    /** Whether something may be classified by it on that day. */
    public boolean isInUse(LocalDate day) {
        return deprecatedAt == null && (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || !day.isAfter(validTo));
    }

    /** What is to be used in its place: the last of a chain of replacements. */
    public @Nullable Term replacement() {
        Term last = replacedBy;
        while (last != null && last.replacedBy() != null) {
            last = last.replacedBy();
        }
        return last;
    }

    public Scheme scheme() {
        return scheme;
    }

    public String code() {
        return code;
    }

    public LocalizedText labels() {
        return labels;
    }

    public @Nullable Term broader() {
        return broader;
    }

    public @Nullable LocalDate validFrom() {
        return validFrom;
    }

    public @Nullable LocalDate validTo() {
        return validTo;
    }

    public boolean isDeprecated() {
        return deprecatedAt != null;
    }

    public @Nullable Instant deprecatedAt() {
        return deprecatedAt;
    }

    public @Nullable String deprecationReason() {
        return deprecationReason;
    }

    public @Nullable Term replacedBy() {
        return replacedBy;
    }

    public List<Mapping> mappings() {
        return List.copyOf(mappings);
    }

    /** Where it stands in lists; known once it has been read from the database. */
    @Nullable
    String sortKey() {
        return sortKey;
    }
}
