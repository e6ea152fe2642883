package org.dialogueplatform.recommendations.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Approver;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one agency of a measure reports of it for a period. */
@Entity
public class ProgressReport extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID measureId;

    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false)
    private LocalDate periodFrom;

    @Column(nullable = false)
    private LocalDate periodTo;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText narrative;

    @ElementCollection
    @CollectionTable(name = "progress_report_evidence", joinColumns = @JoinColumn(name = "progress_report_id"))
    @OrderColumn(name = "no")
    private List<Evidence> evidence = new ArrayList<>();

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ReportState state = ReportState.DRAFT;

    @ElementCollection
    @CollectionTable(name = "progress_report_step", joinColumns = @JoinColumn(name = "progress_report_id"))
    @OrderColumn(name = "no")
    private List<ReportStep> steps = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected ProgressReport() {
    }

    @SuppressWarnings("NullAway.Init")
    private ProgressReport(UUID measureId, UUID organisationId) {
        this.measureId = measureId;
        this.organisationId = organisationId;
    }

    /** Begins a report. */
    public static ProgressReport draft(UUID measureId, UUID organisationId, ReportContent content, Occurrence occurrence) {
        var report = new ProgressReport(measureId, organisationId);
        report.write(content);
        report.step(ReportState.DRAFT, occurrence);
        report.tell(occurrence, new ReportEvents.Drafted(report.id(), measureId, organisationId));
        return report;
    }

    /** The guard of {@link #revise}; like every guard it changes nothing. */
    void requireRevisable() {
        if (!state.isBeingWritten()) {
            throw new IllegalTransition("The report cannot be rewritten", state, state.successors());
        }
    }

    /** Rewrites a draft, or what was given back. */
    public void revise(ReportContent content, Occurrence occurrence) {
        requireRevisable();
        write(content);
        tell(occurrence, new ReportEvents.Revised(id(), measureId, organisationId));
    }

    void requireSubmittable() {
        require(ReportState.SUBMITTED, "The report cannot be submitted");
    }

    /** The head of the institution approves it and hands it in, or somebody in the head's place does. */
    public void submit(Occurrence occurrence, Approver approver) {
        requireSubmittable();
        step(ReportState.SUBMITTED, occurrence, approver);
        tell(occurrence, new ReportEvents.Submitted(id(), measureId, organisationId, periodFrom, periodTo,
                steps.getLast().isByDeputy() ? true : null));
    }

    void requireReturnable() {
        require(ReportState.RETURNED, "The report cannot be given back");
    }

    /** The secretariat gives it back and says what is lacking. */
    public void giveBack(Occurrence occurrence) {
        requireReturnable();
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say what is lacking");
        }
        step(ReportState.RETURNED, occurrence);
        tell(occurrence, new ReportEvents.Returned(id(), measureId, organisationId, reason));
    }

    void requireAcceptable() {
        require(ReportState.ACCEPTED, "The report cannot be accepted");
    }

    /** The secretariat finds it complete. */
    public void accept(Occurrence occurrence) {
        requireAcceptable();
        step(ReportState.ACCEPTED, occurrence);
        tell(occurrence, new ReportEvents.Accepted(id(), measureId, organisationId));
    }

    void requirePublishable() {
        require(ReportState.PUBLISHED, "The report cannot be published");
    }

    /** From here on everybody may read it, but for evidence that is not open. */
    public void publish(Occurrence occurrence) {
        requirePublishable();
        step(ReportState.PUBLISHED, occurrence);
        tell(occurrence, new ReportEvents.Published(id(), measureId, organisationId, periodFrom, periodTo, narrative));
    }

    private void write(ReportContent content) {
        periodFrom = content.periodFrom();
        periodTo = content.periodTo();
        narrative = content.narrative();
        if (!evidence.equals(content.evidence())) {
            evidence.clear();
            evidence.addAll(content.evidence());
        }
    }

    private void require(ReportState next, String what) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private void step(ReportState next, Occurrence occurrence) {
        step(next, occurrence, Approver.ON_PAPER);
    }

    private void step(ReportState next, Occurrence occurrence, Approver approver) {
        state = next;
        steps.add(new ReportStep(next, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(),
                approver.person(), approver.inPlaceOf()));
    }

    private void tell(Occurrence occurrence, Object event) {
        record(ReportEvents.TOPIC, occurrence.occurredAt(), event);
    }

    public UUID measureId() {
        return measureId;
    }

    /** Another organisation takes the reporting one's place. */
    public void succeed(UUID successor, Occurrence occurrence) {
        organisationId = successor;
        tell(occurrence, new ReportEvents.Revised(id(), measureId, organisationId));
    }

    public UUID organisationId() {
        return organisationId;
    }

    public LocalDate periodFrom() {
        return periodFrom;
    }

    public LocalDate periodTo() {
        return periodTo;
    }

    public LocalizedText narrative() {
        return narrative;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public ReportState state() {
        return state;
    }

    /** Whether a deputy approved it, the last time it was handed in, in the place of the institution's head. */
    public boolean isApprovedByDeputy() {
        return steps.reversed().stream().filter(step -> step.state() == ReportState.SUBMITTED).findFirst()
                .map(ReportStep::isByDeputy).orElse(false);
    }

    public boolean isPublished() {
        return state == ReportState.PUBLISHED;
    }

    public List<ReportStep> steps() {
        return List.copyOf(steps);
    }
}
