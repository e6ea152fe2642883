package org.dialogueplatform.meetings.agenda;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new item of an agenda. */
@Schema(name = "AgendaItemRequest", description = "A new item of an agenda; afterwards it is moved as a whole")
public record AgendaItemRequest(
        @Schema(description = "The next number there if left out", examples = "2.1") @Pattern(regexp = "[1-9]\\d{0,2}(\\.[1-9]\\d{0,2}){0,3}", message = "must be like 3 or 3.1") @Nullable String number,
        @Schema(description = "The item below which it stands") @Nullable UUID parentId,
        @NotNull AgendaItemKind kind,
        @NotNull @Valid LocalizedText title,
        @Schema(description = "The organisation that reports") @Nullable UUID reportingOrganisation,
        @Schema(description = "Who speaks to it, in order") @Size(max = 50) @Nullable List<@NotNull @Valid RapporteurRequest> rapporteurs,
        @Schema(description = "How long it is meant to take") @Min(1) @Max(1440) @Nullable Integer plannedMinutes,
        @Schema(description = "COMMON if left out") @Nullable Visibility visibility,
        @Schema(description = "true: without materials in time it is dealt with only if the chair admits it; false if left out") @Nullable Boolean materialsRequired,
        @Schema(description = "The subject of a proposal for this agenda (listAgendaProposals) that the item takes up; it is then no longer proposed") @Nullable UUID takesUp) {

    public AgendaItemDetails toDetails() {
        return new AgendaItemDetails(kind, title, reportingOrganisation, RapporteurRequest.read(rapporteurs), plannedMinutes,
                visibility == null ? Visibility.COMMON : visibility, Boolean.TRUE.equals(materialsRequired));
    }
}
