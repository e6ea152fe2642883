package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.register.Part;
import org.dialogueplatform.recommendations.register.Placed;
import org.dialogueplatform.recommendations.register.RecommendationDocument;
import org.dialogueplatform.recommendations.register.RecommendationDocument.AddresseeDocument;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a recommendation is divided into. */
@Schema(name = "Division", description = "The parts a recommendation is divided into, and when and why")
public record DivisionRequest(
        @NotNull @Size(min = Part.FEWEST, max = Part.MOST) @Nullable List<@NotNull @Valid PartDocument> parts,
        @Schema(description = "When it happened, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; part of the record") @Size(max = 2000) @Nullable String reason) {

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    List<Part> read() {
        return Placed.each("/parts/", parts, PartDocument::read);
    }

    /** One of them. */
    @Schema(name = "PartDocument", description = "A part of a recommendation, which becomes one of its own")
    public record PartDocument(@NotNull @Valid @Nullable LocalizedText text,
            @Schema(description = "Whom it is addressed to; those of the whole when left out") @Size(max = 50) @Nullable List<@NotNull @Valid AddresseeDocument> addressees) {

        Part read() {
            return new Part(Objects.requireNonNull(text),
                    addressees == null ? null : RecommendationDocument.read(addressees));
        }
    }
}
