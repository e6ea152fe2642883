package org.dialogueplatform.recommendations.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A measure as given to a reader. */
@Schema(name = "Measure", description = "What a plan says is to be done, and how far it has come")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MeasureView(UUID id, long version, UUID planId, @Nullable String section, String number, TextView name,
        @Schema(description = "What there is when it is done") TextView completionForm,
        TermView term,
        @Nullable LocalDate beginsOn,
        @Schema(description = "Who carries it out; the first one leads") List<AgencyView> agencies,
        @Schema(description = "The recommendations it stands for") List<UUID> recommendations,
        @Schema(description = "The measure of the plan before that it goes on with") @Nullable UUID carriedFrom,
        MeasureState state,
        @Schema(description = "Due before today, neither completed nor cancelled") boolean overdue,
        @Schema(description = "Whether nobody is reminded of it for a time") boolean paused,
        @Schema(description = "Every step so far; not in lists") @Nullable List<StepView> steps,
        @Schema(description = "When and why it was paused and resumed; not in lists") @Nullable List<PauseView> pauses,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** @param shown of the recommendations it stands for, those this reader may know of */
    static MeasureView of(Measure measure, LocalDate today, Set<UUID> shown, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(measure, today, shown, languages, measure.steps().stream().map(StepView::of).toList(),
                measure.pauses().stream().map(PauseView::of).toList(), actions);
    }

    static MeasureView inList(Measure measure, LocalDate today, Set<UUID> shown, ReaderLanguages languages,
            @Nullable List<Action> actions) {
        return of(measure, today, shown, languages, null, null, actions);
    }

    private static MeasureView of(Measure measure, LocalDate today, Set<UUID> shown, ReaderLanguages languages,
            @Nullable List<StepView> steps, @Nullable List<PauseView> pauses, @Nullable List<Action> actions) {
        return new MeasureView(measure.id(), measure.version(), measure.planId(), measure.section(), measure.number(),
                languages.view(measure.name()), languages.view(measure.completionForm()), TermView.of(measure.term()),
                measure.beginsOn(),
                measure.agencies().stream().map(agency -> new AgencyView(agency.organisationId(), agency.byAgreement()))
                        .toList(),
                measure.recommendations().stream().filter(shown::contains).sorted().toList(), measure.carriedFrom(),
                measure.state(),
                measure.isOverdueOn(today), measure.isPausedOn(today), steps, pauses, actions);
    }

    /** When it is due. */
    @Schema(name = "Term", description = "When a measure is due: as the plan words it, and what that means")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TermView(@Schema(examples = "By the end of 2023") String text,
            @Schema(description = "The last day on which it is in time; absent if the text could not be read") @Nullable LocalDate dueOn,
            @Schema(description = "How precisely the text says it") @Nullable TermPrecision precision,
            @Schema(description = "Whether the text could be read; if not, the term needs somebody's attention") boolean readable) {

        static TermView of(Term term) {
            return new TermView(term.text(), term.dueOn(), term.precision(), term.isReadable());
        }
    }

    /** Who carries it out. */
    @Schema(name = "Agency", description = "An organisation that carries out a measure")
    public record AgencyView(UUID organisationId,
            @Schema(description = "As agreed: a body outside the Government, which the plan cannot bind") boolean byAgreement) {
    }

    /** A step of a measure. */
    @Schema(name = "MeasureStep", description = "A step of a measure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(MeasureState state,
            @Schema(description = "The term it had from then on") String term,
            Instant occurredAt, Instant recordedAt,
            @Schema(description = "The act by which it was extended or cancelled") @Nullable String basis,
            @Schema(description = "By which it was completed") @Nullable String document) {

        static StepView of(MeasureStep step) {
            return new StepView(step.state(), step.termText(), step.occurredAt(), step.recordedAt(), step.basis(),
                    step.document());
        }
    }

    /** A pause or its end. */
    @Schema(name = "MeasurePause", description = "A measure was paused or resumed")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PauseView(@Schema(description = "false: it was resumed") boolean paused,
            @Schema(description = "The last day of the pause, if that was said") @Nullable LocalDate until,
            Instant occurredAt, Instant recordedAt,
            @Schema(description = "Why it was paused") @Nullable String reason) {

        static PauseView of(MeasurePause pause) {
            return new PauseView(pause.paused(), pause.until(), pause.occurredAt(), pause.recordedAt(),
                    pause.paused() ? pause.reason() : null);
        }
    }
}
