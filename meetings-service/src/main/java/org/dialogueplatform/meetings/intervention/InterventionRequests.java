package org.dialogueplatform.meetings.intervention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What interventions are recorded and corrected with. */
final class InterventionRequests {

    /** How the recommendations-service writes the codes of terms. */
    private static final String CODE = "[A-Za-z0-9]+([.-][A-Za-z0-9]+)*";

    private InterventionRequests() {
    }

    @Schema(name = "InterventionRequest", description = "What somebody said: who had the floor (speakerId), or, where no clock was kept, who and on what")
    record Recording(@Schema(description = "The speaker, on a speakers' list of this meeting") @Nullable UUID speakerId,
            @Schema(description = "The item, where there is no speakerId") @Nullable UUID agendaItemId,
            @Schema(description = "Who spoke, where there is no speakerId") @Nullable UUID personId,
            @NotNull @Valid LocalizedText summary,
            @Schema(description = "Who reads it, of those who see the item; INTERNAL if left out") @Nullable Visibility visibility,
            @Schema(description = "The statement handed in, a document of the meeting") @Nullable UUID statementId,
            @Schema(description = "Codes of the vocabulary OBLIGATION; whether there are such terms is not asked", examples = "[\"ICCPR-14\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) @Pattern(regexp = CODE, message = "must be letters and digits, joined by single hyphens or dots") String> obligations,
            @Schema(description = "Ids of measures; whether there are such is not asked") @Size(max = 50) @Nullable List<@NotNull UUID> measures,
            @Schema(description = "When it was said, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
            @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

        InterventionContent content() {
            return InterventionRequests.content(summary, visibility, statementId, obligations, measures);
        }
    }

    @Schema(name = "InterventionCorrection", description = "What replaces what is said of an intervention, and why")
    record CorrectionRequest(
            @Schema(description = "Who it was that spoke; who is there, if left out") @Nullable UUID personId,
            @NotNull @Valid LocalizedText summary,
            @Schema(description = "Who reads it, of those who see the item; INTERNAL if left out") @Nullable Visibility visibility,
            @Schema(description = "The statement handed in, a document of the meeting") @Nullable UUID statementId,
            @Schema(description = "Codes of the vocabulary OBLIGATION; whether there are such terms is not asked", examples = "[\"ICCPR-14\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) @Pattern(regexp = CODE, message = "must be letters and digits, joined by single hyphens or dots") String> obligations,
            @Schema(description = "Ids of measures; whether there are such is not asked") @Size(max = 50) @Nullable List<@NotNull UUID> measures,
            @Schema(description = "How the mistake came about") @NotBlank @Size(max = 2000) String reason) {

        InterventionContent content() {
            return InterventionRequests.content(summary, visibility, statementId, obligations, measures);
        }
    }

    private static InterventionContent content(LocalizedText summary, @Nullable Visibility visibility,
            @Nullable UUID statementId, @Nullable List<String> obligations, @Nullable List<UUID> measures) {
        return new InterventionContent(summary, visibility == null ? Visibility.INTERNAL : visibility, statementId,
                obligations == null ? List.of() : obligations, measures == null ? List.of() : measures);
    }
}
