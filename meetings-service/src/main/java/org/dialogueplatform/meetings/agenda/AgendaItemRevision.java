package org.dialogueplatform.meetings.agenda;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What replaces the wording of an item; its number and place stay. */
@Schema(name = "AgendaItemRevision", description = "What replaces the wording of an item; its number and place stay")
public record AgendaItemRevision(
        @NotNull AgendaItemKind kind,
        @NotNull @Valid LocalizedText title,
        @Schema(description = "The organisation that reports") @Nullable UUID reportingOrganisation,
        @Schema(description = "Who speaks to it, in order") @Size(max = 50) @Nullable List<@NotNull @Valid RapporteurRequest> rapporteurs,
        @Schema(description = "How long it is meant to take") @Min(1) @Max(1440) @Nullable Integer plannedMinutes,
        @Schema(description = "COMMON if left out") @Nullable Visibility visibility,
        @Schema(description = "true: without materials in time it is dealt with only if the chair admits it; false if left out") @Nullable Boolean materialsRequired) {

    public AgendaItemDetails toDetails() {
        return new AgendaItemDetails(kind, title, reportingOrganisation, RapporteurRequest.read(rapporteurs), plannedMinutes,
                visibility == null ? Visibility.COMMON : visibility, Boolean.TRUE.equals(materialsRequired));
    }
}
