package org.dialogueplatform.recommendations.vocabulary;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A term as given to a reader. */
@Schema(name = "VocabularyTerm", description = "A term of a vocabulary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TermView(UUID id, long version, Scheme scheme,
        @Schema(examples = "ICCPR-14") String code,
        TextView label,
        @Schema(description = "The term of the same scheme that includes it") @Nullable TermReference broader,
        @Nullable LocalDate validFrom,
        @Schema(description = "Its last day") @Nullable LocalDate validTo,
        @Schema(description = "Of a term that nothing new is classified by") @Nullable DeprecationView deprecation,
        List<Mapping> mappings,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static TermView of(Term term, ReaderLanguages languages, @Nullable List<Action> actions) {
        return new TermView(term.id(), term.version(), term.scheme(), term.code(), languages.view(term.labels()),
                TermReference.ofNullable(term.broader(), languages), term.validFrom(), term.validTo(),
                DeprecationView.of(term, languages), term.mappings(), actions);
    }

    /** Since when and why it is no longer used. */
    @Schema(name = "TermDeprecation", description = "Since when and why a term is no longer used, and what is used instead")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DeprecationView(Instant since, String reason,
            @Schema(description = "What is used instead") @Nullable TermReference replacedBy) {

        static @Nullable DeprecationView of(Term term, ReaderLanguages languages) {
            Instant since = term.deprecatedAt();
            String reason = term.deprecationReason();
            return since == null || reason == null ? null
                    : new DeprecationView(since, reason, TermReference.ofNullable(term.replacedBy(), languages));
        }
    }
}
