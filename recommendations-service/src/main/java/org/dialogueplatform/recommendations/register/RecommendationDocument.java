package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a proponent writes.
 *
 * @param proponents the representative's own organisation, when not said
 */
@Schema(name = "RecommendationDocument", description = "A recommendation as its proponents write it")
public record RecommendationDocument(
        @NotNull @Valid @Nullable LocalizedText text,
        @Schema(description = "In short") @Valid @Nullable LocalizedText summary,
        @Schema(description = "Who proposes it; a representative's own organisation when left out") @Size(max = 50) @Nullable List<@NotNull @Valid ProponentDocument> proponents,
        @Schema(description = "Whom it is addressed to") @Size(max = 50) @Nullable List<@NotNull @Valid AddresseeDocument> addressees,
        @Schema(description = "Codes of the vocabulary THEME; what there is stays, when left out", examples = "[\"fair-trial\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> themes,
        @Schema(description = "Codes of the vocabulary GROUP; what there is stays, when left out", examples = "[\"children\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> groups,
        @Schema(description = "Codes of the vocabulary SDG; what there is stays, when left out", examples = "[\"16.3\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> sdgs,
        @Schema(description = "Codes of the vocabulary OBLIGATION; what there is stays, when left out", examples = "[\"ICCPR-14\"]") @Size(max = 50) @Nullable List<@NotNull @Size(max = 64) String> obligations,
        @Schema(description = "UPR Info's scale, 1 to 5; when left out what was chosen before, else what the opening verb suggests") @Min(1) @Max(5) @Nullable Integer actionCategory,
        @Schema(description = "When it was proposed, if not now (RFC 3339, UTC)") @Nullable Instant occurredAt,
        @Schema(description = "Why; required when it is recorded more than 24 hours after it happened") @Size(max = 2000) @Nullable String reason) {

    Wording wording() {
        return new Wording(Objects.requireNonNull(text), summary);
    }

    List<Proponent> proponentList() {
        return Placed.each("/proponents/", proponents, ProponentDocument::read);
    }

    List<AddresseeSpec> addresseeList() {
        return read(addressees);
    }

    ClassificationDocument classification() {
        return new ClassificationDocument(themes, groups, sdgs, obligations, actionCategory);
    }

    /** Whom they name. */
    public static List<AddresseeSpec> read(@Nullable List<AddresseeDocument> addressees) {
        return Placed.each("/addressees/", addressees, AddresseeDocument::read);
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** Who proposes it. */
    @Schema(name = "ProponentDocument", description = "An organisation, a person, or a person for an organisation")
    public record ProponentDocument(@Nullable UUID organisationId, @Nullable UUID personId,
            @Schema(description = "PROPONENT when left out") @Nullable ProponentRole role,
            @Schema(description = "Who may see the name; SECRETARIAT_ONLY when left out") @Nullable ProponentVisibility visibility) {

        Proponent read() {
            return new Proponent(organisationId, personId, role == null ? ProponentRole.PROPONENT : role,
                    visibility == null ? ProponentVisibility.SECRETARIAT_ONLY : visibility);
        }
    }

    /** Whom it is addressed to. */
    @Schema(name = "AddresseeDocument", description = "An organisation or a State, and what is expected of it")
    public record AddresseeDocument(@Nullable UUID organisationId,
            @Schema(description = "ISO 3166-1 alpha-3", examples = "KAZ") @Nullable String state,
            @NotNull @Nullable AddresseeRole role,
            @Schema(description = "Bound only as agreed: a body outside the Government") boolean byAgreement) {

        AddresseeSpec read() {
            return new AddresseeSpec(new Addressed(organisationId, state), Objects.requireNonNull(role), byAgreement);
        }
    }
}
