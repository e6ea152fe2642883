package org.dialogueplatform.meetings.agenda;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An item as one reader may see it. */
@Schema(name = "AgendaItem", requiredProperties = { "id", "number", "kind", "title", "rapporteurs", "visibility",
        "state", "materialsRequired", "admission" }, description = "An item of a meeting's agenda")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgendaItemView(UUID id, @Schema(examples = "2.1") String number, @Nullable UUID parentId, AgendaItemKind kind,
        TextView title, @Nullable OrganisationView reportingOrganisation, List<RapporteurView> rapporteurs,
        @Nullable Integer plannedMinutes,
        @Schema(description = "When it is likely to begin, by the planned minutes and by what has happened") @Nullable Instant estimatedStartsAt,
        Visibility visibility, AgendaItemState state, boolean materialsRequired, Admission admission,
        @Schema(description = "Why it is not admitted, or why the chair admitted it") @Nullable String admissionReason,
        @Schema(description = "Which proposal it takes up; for the secretariat") @Nullable UUID takesUp,
        @Nullable Instant takenUpAt,
        @Nullable Instant concludedAt, @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** The organisation that reports. */
    @Schema(name = "ReportingOrganisation", requiredProperties = { "id" }, description = "The organisation that reports")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OrganisationView(UUID id, @Nullable TextView name) {
    }

    /** Who speaks to the item. */
    @Schema(name = "Rapporteur", description = "Who speaks to an item; the person's id for the secretariat only")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RapporteurView(@Nullable UUID personId, @Nullable String name, @Nullable TextView position) {
    }
}
