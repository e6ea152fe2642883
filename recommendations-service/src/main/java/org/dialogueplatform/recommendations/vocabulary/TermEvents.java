package org.dialogueplatform.recommendations.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of terms: on one topic how each now is, on another that one was deprecated. */
public final class TermEvents {

    /** Compacted: the last event of a term is its state. */
    public static final String STATES = "dialogue.recommendations.vocabulary-term.v1";

    public static final String FACTS = "dialogue.recommendations.vocabulary.v1";

    private TermEvents() {
    }

    /**
     * All there is to know of a term, as it now is.
     *
     * @param broader its code
     * @param version the number of this state, the same as the event's sequence
     */
    @EventType("vocabulary-term.changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Changed(UUID id, Scheme scheme, String code, LocalizedText labels, @Nullable String broader,
            @Nullable LocalDate validFrom, @Nullable LocalDate validTo, @Nullable Deprecation deprecation,
            List<Mapping> mappings, long version) {

        static Changed of(Term term, long version) {
            return new Changed(term.id(), term.scheme(), term.code(), term.labels(), codeOf(term.broader()), term.validFrom(),
                    term.validTo(), Deprecation.of(term), term.mappings(), version);
        }
    }

    /** Since when and why it is no longer used, and what is used instead. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deprecation(Instant since, String reason, @Nullable String replacedBy) {

        static @Nullable Deprecation of(Term term) {
            Instant since = term.deprecatedAt();
            String reason = term.deprecationReason();
            return since == null || reason == null ? null : new Deprecation(since, reason, codeOf(term.replacedBy()));
        }
    }

    @EventType("vocabulary.term-deprecated.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Deprecated(UUID termId, Scheme scheme, String code, String reason, @Nullable String replacedBy) {

        static Deprecated of(Term term) {
            return new Deprecated(term.id(), term.scheme(), term.code(), String.valueOf(term.deprecationReason()),
                    codeOf(term.replacedBy()));
        }
    }

    private static @Nullable String codeOf(@Nullable Term term) {
        return term == null ? null : term.code();
    }
}
