package org.dialogueplatform.recommendations.followup;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A report as given to one reader. */
@Schema(name = "ProgressReport", description = "What an agency reports of a measure for a period")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportView(UUID id, long version, UUID measureId, UUID organisationId, LocalDate periodFrom, LocalDate periodTo,
        TextView narrative,
        @Schema(description = "What proves it, as far as this reader may know of it") List<EvidenceView> evidence,
        ReportState state, List<StepView> steps,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static ReportView of(ProgressReport report, Actor actor, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        boolean internal = ProgressReports.readsEverything(actor) || ProgressReports.isOwn(actor, report);
        return new ReportView(report.id(), report.version(), report.measureId(), report.organisationId(), report.periodFrom(),
                report.periodTo(), languages.view(report.narrative()), EvidenceView.of(report.evidence(), internal),
                report.state(),
                report.steps().stream().map(step -> StepView.of(step, internal)).toList(), actions);
    }

    /** What proves something. */
    @Schema(name = "Evidence", description = "What proves something")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record EvidenceView(String title, @Nullable String link,
            @Schema(description = "A file, to be got from /api/v1/files/{id}/content") @Nullable UUID fileId,
            @Schema(description = "Whether everybody may know of it") boolean open) {

        /** What a reader may know of. */
        public static List<EvidenceView> of(List<Evidence> evidence, boolean internal) {
            return evidence.stream().filter(one -> internal || one.open())
                    .map(one -> new EvidenceView(one.title(), one.link(), one.fileId(), one.open())).toList();
        }
    }

    /** A step of a report; the reason and who approved it are for its organisation and the secretariat. */
    @Schema(name = "ProgressReportStep", description = "A step of a report")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(ReportState state, Instant occurredAt, Instant recordedAt, @Nullable String reason,
            @Schema(description = "True where a deputy approved it in the place of the institution's head") @Nullable Boolean byDeputy,
            @Schema(description = "Who approved it thereby, as a person") @Nullable UUID approvedByPersonId,
            @Schema(description = "Where a deputy approved it: in whose place, as a person") @Nullable UUID approvedForPersonId) {

        static StepView of(ReportStep step, boolean internal) {
            return new StepView(step.state(), step.occurredAt(), step.recordedAt(), internal ? step.reason() : null,
                    step.isByDeputy() ? true : null, internal ? step.approvedBy() : null,
                    internal ? step.approvedFor() : null);
        }
    }
}
