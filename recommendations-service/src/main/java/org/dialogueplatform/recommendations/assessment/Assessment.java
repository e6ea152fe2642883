package org.dialogueplatform.recommendations.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.followup.Evidence;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One judgement of how far a recommendation is implemented. Once published it stands; who thinks otherwise later adds another.
 */
@Entity
public class Assessment extends AggregateRoot {

    /** The later one counts; of two of the same day the one that was entered later. */
    static final Comparator<Assessment> BY_DATE = Comparator.comparing(Assessment::assessedOn)
            .thenComparing(assessment -> assessment.id().toString());

    @Column(nullable = false, updatable = false)
    private UUID recommendationId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private AssessmentKind kind;

    @Column(updatable = false)
    @Nullable
    private UUID organisationId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Scale scale;

    @Column(nullable = false)
    private String value;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Implementation implementation;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText rationale;

    @Column(nullable = false)
    private LocalDate assessedOn;

    @ElementCollection
    @CollectionTable(name = "assessment_evidence", joinColumns = @JoinColumn(name = "assessment_id"))
    @OrderColumn(name = "no")
    private List<Evidence> evidence = new ArrayList<>();

    @Nullable
    private Instant publishedAt;

    @Nullable
    private Instant publishedRecordedAt;

    @SuppressWarnings("NullAway.Init")
    protected Assessment() {
    }

    @SuppressWarnings("NullAway.Init")
    private Assessment(UUID recommendationId, AssessmentKind kind, @Nullable UUID organisationId) {
        this.recommendationId = recommendationId;
        this.kind = kind;
        this.organisationId = organisationId;
    }

    /**
     * Begins an assessment.
     *
     * @param organisationId whose view it is; null for the secretariat's
     */
    public static Assessment draft(UUID recommendationId, AssessmentKind kind, @Nullable UUID organisationId,
            Judgement judgement, Occurrence occurrence) {
        var assessment = new Assessment(recommendationId, kind, organisationId);
        assessment.write(judgement);
        assessment.record(AssessmentEvents.TOPIC, occurrence.occurredAt(),
                new AssessmentEvents.Drafted(assessment.id(), recommendationId, kind));
        return assessment;
    }

    /** The guard of {@link #revise}; like every guard it changes nothing. */
    void requireRevisable() {
        if (publishedAt != null) {
            throw new RuleBroken("published", "A published assessment stands as it is; add another one.");
        }
    }

    /** Rewrites a draft. */
    public void revise(Judgement judgement, Occurrence occurrence) {
        requireRevisable();
        write(judgement);
        record(AssessmentEvents.TOPIC, occurrence.occurredAt(), new AssessmentEvents.Revised(id(), recommendationId, kind));
    }

    void requirePublishable() {
        if (publishedAt != null) {
            throw new RuleBroken("published", "The assessment is published already, since " + publishedAt + ".");
        }
    }

    /**
     * From here on it counts, and everybody may read it.
     *
     * @param published the assessments of the same recommendation that are published already
     */
    public void publish(@Nullable String reference, List<Assessment> published, Occurrence occurrence) {
        requirePublishable();
        var before = statusOf(published);
        publishedAt = occurrence.occurredAt();
        publishedRecordedAt = occurrence.recordedAt();
        List<Assessment> all = new ArrayList<>(published);
        all.add(this);
        var after = statusOf(all);
        record(AssessmentEvents.TOPIC, occurrence.occurredAt(), AssessmentEvents.Assessed.of(this, reference, after));
        if (after.disputed() && !before.disputed()) {
            record(AssessmentEvents.TOPIC, occurrence.occurredAt(), AssessmentEvents.Disputed.of(this, reference, after));
        }
    }

    /** @param assessments of one recommendation; those that are not published do not count */
    static ImplementationStatus statusOf(List<Assessment> assessments) {
        Map<AssessmentKind, Assessment> latest = new EnumMap<>(AssessmentKind.class);
        assessments.stream().filter(Assessment::isPublished)
                .forEach(one -> latest.merge(one.kind, one, BinaryOperator.maxBy(BY_DATE)));
        Map<AssessmentKind, Implementation> views = new EnumMap<>(AssessmentKind.class);
        latest.forEach((kind, one) -> views.put(kind, one.implementation));
        return ImplementationStatus.of(views);
    }

    private void write(Judgement judgement) {
        scale = judgement.scale();
        value = judgement.value();
        implementation = judgement.scale().meaningOf(judgement.value());
        rationale = judgement.rationale();
        assessedOn = judgement.assessedOn();
        if (!evidence.equals(judgement.evidence())) {
            evidence.clear();
            evidence.addAll(judgement.evidence());
        }
    }

    public UUID recommendationId() {
        return recommendationId;
    }

    public AssessmentKind kind() {
        return kind;
    }

    /** Whose view it is; none for the secretariat's, and for an assessor's who acts for no organisation. */
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    public Scale scale() {
        return scale;
    }

    public String value() {
        return value;
    }

    /** What its value means. */
    public Implementation implementation() {
        return implementation;
    }

    public LocalizedText rationale() {
        return rationale;
    }

    public LocalDate assessedOn() {
        return assessedOn;
    }

    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public @Nullable Instant publishedAt() {
        return publishedAt;
    }

    /** When it was recorded here that it is published. */
    public @Nullable Instant publishedRecordedAt() {
        return publishedRecordedAt;
    }

    public boolean isPublished() {
        return publishedAt != null;
    }
}
