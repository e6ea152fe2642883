package org.dialogueplatform.meetings.intervention;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.sitting.SpeakerViews.Names;
import org.dialogueplatform.meetings.sitting.SpeakersListView.SpeakersOrganisation;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An intervention as one reader may see it. */
@Schema(name = "Intervention", requiredProperties = { "id", "meetingId", "agendaItemId", "summary", "visibility", "obligations",
        "measures", "saidAt", "recordedAt", "corrected" }, description = "What somebody said on an item, in summary")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InterventionView(UUID id, UUID meetingId, UUID agendaItemId,
        @Schema(description = "On the speakers' list, if the clock was kept") @Nullable UUID speakerId,
        @Schema(description = "For the secretariat, and for themselves") @Nullable UUID personId,
        @Schema(description = "For whoever belongs to the body or had a seat") @Nullable String name,
        @Nullable SpeakersOrganisation organisation, TextView summary, Visibility visibility,
        @Schema(description = "The statement handed in, a document of the meeting") @Nullable UUID statementId,
        @Schema(description = "Codes of the vocabulary OBLIGATION", examples = "[\"ICCPR-14\"]") List<String> obligations,
        List<UUID> measures, Instant saidAt, Instant recordedAt,
        @Schema(description = "Whether it was corrected since") boolean corrected,
        @Schema(description = "When and why; for the secretariat and auditors") @Nullable List<CorrectionView> corrections,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** That it was corrected. */
    @Schema(name = "MadeCorrection", requiredProperties = { "recordedAt",
            "reason" }, description = "That something was corrected, and why")
    public record CorrectionView(Instant recordedAt, String reason) {
    }

    static InterventionView of(Intervention intervention, Names names, ReaderLanguages languages, boolean withReasons,
            @Nullable List<Action> actions) {
        var content = intervention.content();
        var delegate = intervention.delegate();
        return new InterventionView(intervention.id(), intervention.meetingId(), intervention.agendaItemId(),
                intervention.speakerId(), names.personId(delegate), names.name(delegate), names.organisation(delegate),
                languages.view(content.summary()), content.visibility(), content.statementId(), content.obligations(),
                content.measures(), intervention.saidAt(), intervention.recordedAt(), !intervention.corrections().isEmpty(),
                withReasons ? intervention.corrections().stream()
                        .map(made -> new CorrectionView(made.recordedAt(), made.reason())).toList() : null,
                actions);
    }
}
