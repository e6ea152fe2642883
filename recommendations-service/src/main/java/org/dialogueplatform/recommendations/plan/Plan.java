package org.dialogueplatform.recommendations.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A plan as the Government published it. The next year's plan names the one it follows, so that what moved can be seen. */
@Entity
public class Plan extends AggregateRoot {

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText title;

    @Column(nullable = false)
    private String legalAct;

    @Column(nullable = false)
    private LocalDate validFrom;

    @Column(nullable = false)
    private LocalDate validTo;

    @Nullable
    private UUID follows;

    @Nullable
    @Enumerated(EnumType.STRING)
    private Frequency reportingRhythm;

    @Nullable
    private Instant publishedAt;

    @SuppressWarnings("NullAway.Init")
    protected Plan() {
    }

    @SuppressWarnings("NullAway.Init")
    private Plan(PlanDetails details) {
        describe(details);
    }

    /** Enters a plan; the public sees it once it is published. */
    public static Plan enter(PlanDetails details, Occurrence occurrence) {
        var plan = new Plan(details);
        plan.tell(occurrence, PlanEvents.Entered.of(plan));
        return plan;
    }

    /** Corrects it. */
    public void revise(PlanDetails details, Occurrence occurrence) {
        if (id().equals(details.follows())) {
            throw new Invalid("/follows", "follows-itself", "is the plan itself");
        }
        describe(details);
        tell(occurrence, PlanEvents.Revised.of(this));
    }

    /** The guard of {@link #publish}; like every guard it changes nothing. */
    void requirePublishable() {
        if (publishedAt != null) {
            throw new RuleBroken("already-published", "The plan is published already, since " + publishedAt + ".");
        }
    }

    /** From here on everybody may read it. */
    public void publish(Occurrence occurrence) {
        requirePublishable();
        publishedAt = occurrence.recordedAt();
        tell(occurrence, PlanEvents.Published.of(this));
    }

    /** The year that a term without one means: the plan's own, if it is for one year. */
    @Nullable
    Integer onlyYear() {
        return validFrom.getYear() == validTo.getYear() ? Integer.valueOf(validTo.getYear()) : null;
    }

    private void describe(PlanDetails details) {
        title = details.title();
        legalAct = details.legalAct();
        validFrom = details.validFrom();
        validTo = details.validTo();
        follows = details.follows();
        reportingRhythm = details.reportingRhythm();
    }

    private void tell(Occurrence occurrence, Object event) {
        record(PlanEvents.TOPIC, occurrence.occurredAt(), event);
    }

    public LocalizedText title() {
        return title;
    }

    /** The act by which it was approved. */
    public String legalAct() {
        return legalAct;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    public LocalDate validTo() {
        return validTo;
    }

    /** The plan before it. */
    public @Nullable UUID follows() {
        return follows;
    }

    /** How often its measures are reported on. */
    public @Nullable Frequency reportingRhythm() {
        return reportingRhythm;
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
