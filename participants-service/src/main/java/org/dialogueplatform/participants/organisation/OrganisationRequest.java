package org.dialogueplatform.participants.organisation;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the secretariat says of an organisation. */
@Schema(name = "OrganisationRequest", description = "What the secretariat says of an organisation")
public record OrganisationRequest(@NotNull OrganisationCategory category,
        @Schema(description = "Its name; no two organisations have the same original name") @NotNull @Valid LocalizedText names,
        @Schema(description = "An abbreviation, as in UNDP") @Size(min = 1, max = 60) @Nullable String shortName,
        @Schema(description = "ISO 3166-1 alpha-2: of a mission the country it represents, of an intergovernmental organisation its seat; EU and UN are taken, too", examples = "KZ") @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, ISO 3166-1 alpha-2") String country,
        @Schema(description = "Stored sealed; for the secretariat") @Valid @Nullable FocalPoint focalPoint,
        @Schema(description = "How many delegates it may send to one meeting without the secretariat's approval; any number if missing") @Min(1) @Nullable Integer delegatesPerMeeting,
        @Schema(description = "Whether it still takes part; true if missing, but for one that has ended") @Nullable Boolean active,
        @Schema(description = "The business identification number of a legal entity in Kazakhstan; missing, it stays as it is, and an empty text takes it away", examples = "200540000108") @Size(max = 12) @Nullable String bin,
        @Schema(description = "Names it had before; missing, they stay as they are") @Size(max = 50) @Nullable List<@NotNull @Valid FormerName> formerNames,
        @Schema(description = "true: another organisation than those suspected to be the same is meant") @Nullable Boolean acceptDouble) {

    OrganisationDetails details() {
        return details(null, List.of(), true);
    }

    /** What is said of one that is there already. */
    OrganisationDetails detailsOf(Organisation organisation) {
        OrganisationDetails before = organisation.details();
        return details(before.bin(), before.formerNames(), organisation.ending() == null);
    }

    private OrganisationDetails details(@Nullable String binBefore, List<FormerName> formerNamesBefore, boolean there) {
        return new OrganisationDetails(category, names, shortName, country, delegatesPerMeeting,
                active == null ? there : active, bin == null ? binBefore : bin.isEmpty() ? null : bin,
                formerNames == null ? formerNamesBefore : formerNames);
    }

    boolean acceptsDouble() {
        return Boolean.TRUE.equals(acceptDouble);
    }
}
