package org.dialogueplatform.meetings.agenda;

import java.util.UUID;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where an item is to stand. */
@Schema(name = "AgendaItemPlace", description = "Where an item is to stand; it and its neighbours, old and new, are numbered anew")
public record AgendaItemPlace(
        @Schema(description = "The item below which it is to stand; none for the first level") @Nullable UUID parentId,
        @Schema(description = "Its place among the items there, from 1; beyond the last one it is the last") @NotNull @Min(1) @Max(999) Integer position) {
}
