package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Something a plan says is to be done, and how far it has come. One measure stands for many recommendations, and the reverse.
 */
@Entity
public class Measure extends AggregateRoot {

    @Column(nullable = false, updatable = false)
    private UUID planId;

    @Nullable
    private String section;

    @Column(nullable = false)
    private String number;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText completionForm;

    @Embedded
    private Term term;

    @Nullable
    private LocalDate beginsOn;

    @ElementCollection
    @CollectionTable(name = "measure_agency", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "no")
    private List<Agency> agencies = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure_recommendation", joinColumns = @JoinColumn(name = "measure_id"))
    @Column(name = "recommendation_id", nullable = false)
    private Set<UUID> recommendations = new LinkedHashSet<>();

    @Nullable
    private UUID carriedFrom;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private MeasureState state = MeasureState.PLANNED;

    @ElementCollection
    @CollectionTable(name = "measure_step", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "no")
    private List<MeasureStep> steps = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "measure_pause", joinColumns = @JoinColumn(name = "measure_id"))
    @OrderColumn(name = "no")
    private List<MeasurePause> pauses = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Measure() {
    }

    @SuppressWarnings("NullAway.Init")
    private Measure(UUID planId) {
        this.planId = planId;
    }

    /** Enters a row of a plan. */
    public static Measure enter(UUID planId, MeasureDetails details, Occurrence occurrence) {
        var measure = new Measure(planId);
        measure.describe(details);
        measure.step(MeasureState.PLANNED, occurrence, null, null);
        measure.tell(occurrence, MeasureEvents.Entered.of(measure));
        return measure;
    }

    /** The guard of {@link #revise}; like every guard it changes nothing. */
    void requireRevisable() {
        if (state.isOver()) {
            throw new IllegalTransition("The measure cannot be changed", state, state.successors());
        }
    }

    /** Corrects the row as it was entered. */
    public void revise(MeasureDetails details, Occurrence occurrence) {
        requireRevisable();
        describe(details);
        tell(occurrence, MeasureEvents.Revised.of(this));
    }

    /** One of its agencies has ceased to be, and another organisation takes its place. */
    public void succeed(UUID former, UUID successor, Occurrence occurrence) {
        List<Agency> succeeding = new ArrayList<>();
        for (Agency agency : agencies) {
            Agency now = agency.organisationId().equals(former) ? new Agency(successor, agency.byAgreement()) : agency;
            if (succeeding.stream().noneMatch(one -> one.organisationId().equals(now.organisationId()))) {
                succeeding.add(now);
            }
        }
        agencies.clear();
        agencies.addAll(succeeding);
        tell(occurrence, MeasureEvents.Revised.of(this));
    }

    void requirePreparable() {
        require(MeasureState.IN_PREPARATION, "Its preparation cannot begin");
    }

    /** Its preparation begins. */
    public void prepare(Occurrence occurrence) {
        requirePreparable();
        advance(MeasureState.IN_PREPARATION, occurrence, null, null);
    }

    void requireReadyToBegin() {
        require(MeasureState.IN_PROGRESS, "The measure cannot begin");
    }

    /** It is being carried out. */
    public void begin(Occurrence occurrence) {
        requireReadyToBegin();
        advance(MeasureState.IN_PROGRESS, occurrence, null, null);
    }

    void requireCompletable() {
        require(MeasureState.COMPLETED, "The measure cannot be completed");
    }

    /**
     * It is done.
     *
     * @param document what there now is, in the form that the plan demands, and where it can be read
     */
    public void complete(@Nullable String document, Occurrence occurrence) {
        requireCompletable();
        if (document == null || document.isBlank()) {
            throw new Invalid("/document", "document-required",
                    "is missing: a measure is completed by a document in the form the plan demands ("
                            + completionForm.originalText() + "); name it");
        }
        advance(MeasureState.COMPLETED, occurrence, null, document);
    }

    void requireExtendable() {
        require(MeasureState.EXTENDED, "The measure cannot be extended");
    }

    /** It gets more time, by an act. */
    public void extend(Term newTerm, @Nullable String basis, Occurrence occurrence) {
        requireExtendable();
        String act = basisOf(basis, "extended");
        if (newTerm.dueOn() == null) {
            throw new Invalid("/term", "unreadable-term",
                    "cannot be read as a date: write a day, month, quarter, half-year or year, as in \"by the end of 2027\"");
        }
        if (term.dueOn() != null && !newTerm.dueOn().isAfter(term.dueOn())) {
            throw new Invalid("/term", "not-later", "is not later than the present one (" + term.dueOn() + ")");
        }
        term = newTerm;
        advance(MeasureState.EXTENDED, occurrence, act, null);
    }

    void requireCancellable() {
        require(MeasureState.CANCELLED, "The measure cannot be cancelled");
    }

    /** It is given up, by an act. */
    public void cancel(@Nullable String basis, Occurrence occurrence) {
        requireCancellable();
        advance(MeasureState.CANCELLED, occurrence, basisOf(basis, "cancelled"), null);
    }

    /** Says for which recommendations it stands. */
    public void standFor(Collection<UUID> all, Occurrence occurrence) {
        Set<UUID> added = new LinkedHashSet<>(all);
        added.removeAll(recommendations);
        Set<UUID> removed = new LinkedHashSet<>(recommendations);
        removed.removeAll(all);
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        recommendations.removeAll(removed);
        recommendations.addAll(added);
        tell(occurrence, new MeasureEvents.Linked(id(), planId, List.copyOf(added), List.copyOf(removed)));
    }

    void requirePausable(LocalDate today) {
        if (state.isOver()) {
            throw new IllegalTransition("The measure cannot be paused", state, state.successors());
        }
        if (isPausedOn(today)) {
            throw new RuleBroken("paused-already", "The measure is paused already: resume it first.");
        }
    }

    /**
     * Nobody is reminded of it for a time.
     *
     * @param until the last day of that; until it is resumed, if none
     */
    public void pause(@Nullable LocalDate until, LocalDate today, Occurrence occurrence) {
        requirePausable(today);
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why the measure is paused");
        }
        if (until != null && until.isBefore(today)) {
            throw new Invalid("/until", "in-the-past", "lies in the past: the pause would be over");
        }
        pauses.add(new MeasurePause(true, until, occurrence.occurredAt(), occurrence.recordedAt(), reason));
        tell(occurrence, new MeasureEvents.Paused(id(), planId, until, reason));
    }

    void requirePaused(LocalDate today) {
        if (!isPausedOn(today)) {
            throw new RuleBroken("not-paused", "The measure is not paused.");
        }
    }

    /** It goes on before its pause is over. */
    public void resume(LocalDate today, Occurrence occurrence) {
        requirePaused(today);
        pauses.add(new MeasurePause(false, null, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason()));
        tell(occurrence, new MeasureEvents.Resumed(id(), planId));
    }

    public boolean isPausedOn(LocalDate day) {
        return !state.isOver() && !pauses.isEmpty() && pauses.getLast().holdsOn(day);
    }

    /** Whether it should have been done by now. */
    public boolean isOverdueOn(LocalDate today) {
        return !state.isOver() && term.dueOn() != null && term.dueOn().isBefore(today);
    }

    /** Whether this organisation answers for it to the plan. */
    public boolean isLedBy(@Nullable UUID organisation) {
        return lead().organisationId().equals(organisation);
    }

    public boolean isCarriedOutBy(@Nullable UUID organisation) {
        return agencies.stream().anyMatch(agency -> agency.organisationId().equals(organisation));
    }

    private void describe(MeasureDetails details) {
        section = details.section();
        number = details.number();
        name = details.name();
        completionForm = details.completionForm();
        term = details.term();
        beginsOn = details.beginsOn();
        carriedFrom = details.carriedFrom();
        if (!agencies.equals(details.agencies())) {
            agencies.clear();
            agencies.addAll(details.agencies());
        }
    }

    private void advance(MeasureState next, Occurrence occurrence, @Nullable String basis, @Nullable String document) {
        MeasureState before = state;
        step(next, occurrence, basis, document);
        tell(occurrence, new MeasureEvents.Advanced(id(), planId, before, state, MeasureEvents.DueTerm.of(term), basis,
                document, List.copyOf(recommendations)));
    }

    private void require(MeasureState next, String what) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private static String basisOf(@Nullable String basis, String what) {
        if (basis == null || basis.isBlank()) {
            throw new Invalid("/basis", "basis-required", "is missing: name the act by which it is " + what);
        }
        return basis;
    }

    private void step(MeasureState next, Occurrence occurrence, @Nullable String basis, @Nullable String document) {
        state = next;
        steps.add(new MeasureStep(next, term.text(), occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(),
                basis, document));
    }

    private void tell(Occurrence occurrence, Object event) {
        record(MeasureEvents.TOPIC, occurrence.occurredAt(), event);
    }

    public UUID planId() {
        return planId;
    }

    public @Nullable String section() {
        return section;
    }

    public String number() {
        return number;
    }

    public LocalizedText name() {
        return name;
    }

    public LocalizedText completionForm() {
        return completionForm;
    }

    public Term term() {
        return term;
    }

    public @Nullable LocalDate beginsOn() {
        return beginsOn;
    }

    /** Who carries it out, the leading one first. */
    public List<Agency> agencies() {
        return List.copyOf(agencies);
    }

    public Agency lead() {
        return agencies.getFirst();
    }

    public Set<UUID> recommendations() {
        return Set.copyOf(recommendations);
    }

    public @Nullable UUID carriedFrom() {
        return carriedFrom;
    }

    public MeasureState state() {
        return state;
    }

    /** When and why it was paused and resumed. */
    public List<MeasurePause> pauses() {
        return List.copyOf(pauses);
    }

    public List<MeasureStep> steps() {
        return List.copyOf(steps);
    }
}
