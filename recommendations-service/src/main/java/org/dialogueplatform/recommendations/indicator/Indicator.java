package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.ListIndexBase;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What is counted of a measure or of a recommendation. Its values are entries that only later entries correct. */
@Entity
public class Indicator extends AggregateRoot {

    @Nullable
    @Column(updatable = false)
    private UUID measureId;

    @Nullable
    @Column(updatable = false)
    private UUID recommendationId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText name;

    @Column(nullable = false)
    private String unit;

    @Embedded
    private Baseline baseline;

    @Embedded
    private Target target;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> disaggregation;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Frequency frequency;

    @Column(nullable = false)
    private LocalDate firstDueOn;

    @Column(nullable = false)
    private UUID organisationId;

    @ElementCollection
    @CollectionTable(name = "indicator_value", joinColumns = @JoinColumn(name = "indicator_id"))
    @OrderColumn(name = "no")
    @ListIndexBase(1)
    private List<IndicatorValue> values = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Indicator() {
    }

    @SuppressWarnings("NullAway.Init")
    private Indicator(@Nullable UUID measureId, @Nullable UUID recommendationId) {
        this.measureId = measureId;
        this.recommendationId = recommendationId;
    }

    /** Sets what is counted of a measure. */
    public static Indicator ofMeasure(UUID measure, IndicatorDetails details, Occurrence occurrence) {
        return new Indicator(measure, null).set(details, occurrence);
    }

    /** Sets what is counted of a recommendation. */
    public static Indicator ofRecommendation(UUID recommendation, IndicatorDetails details, Occurrence occurrence) {
        return new Indicator(null, recommendation).set(details, occurrence);
    }

    /** Sets it anew; the values stay. */
    public void revise(IndicatorDetails details, Occurrence occurrence) {
        set(details, occurrence);
    }

    /**
     * Enters what was measured.
     *
     * @param by the organisation that does so; none for the secretariat
     * @return the entry's number
     */
    public int measure(Measurement measured, @Nullable UUID by, LocalDate today, Occurrence occurrence) {
        check(measured, today);
        requireOnlyOneFor(measured.measuredOn(), null);
        values.add(IndicatorValue.of(measured, by, occurrence, null));
        tell(occurrence, IndicatorEvents.ValueRecorded.of(this, values.size(), measured));
        return values.size();
    }

    /** Enters what stands in the place of an earlier entry, which is kept; gives the number of the new one. */
    public int correct(int no, Measurement measured, @Nullable UUID by, LocalDate today, Occurrence occurrence) {
        value(no);
        Integer later = correctionOf(no);
        if (later != null) {
            throw new RuleBroken("corrected-already",
                    "Entry " + no + " was corrected already, by entry " + later + ": correct that one.");
        }
        if (occurrence.reason() == null || occurrence.reason().isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why the entry is corrected");
        }
        check(measured, today);
        requireOnlyOneFor(measured.measuredOn(), no);
        values.add(IndicatorValue.of(measured, by, occurrence, no));
        tell(occurrence, IndicatorEvents.ValueCorrected.of(this, values.size(), no, measured));
        return values.size();
    }

    /** The entry of this number. */
    public IndicatorValue value(int no) {
        if (no < 1 || no > values.size()) {
            throw new NotFound("value of this indicator", no);
        }
        return values.get(no - 1);
    }

    /** The number of the entry that stands in the place of this one. */
    public @Nullable Integer correctionOf(int no) {
        for (int i = 0; i < values.size(); i++) {
            if (Objects.equals(values.get(i).corrects(), no)) {
                return i + 1;
            }
        }
        return null;
    }

    /** The entries that nothing stands in the place of. */
    public List<IndicatorValue> validValues() {
        List<IndicatorValue> valid = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            if (correctionOf(i + 1) == null) {
                valid.add(values.get(i));
            }
        }
        return valid;
    }

    /** The end of the period in which a day lies. */
    public LocalDate endOfPeriodOf(LocalDate day) {
        return frequency.endOfPeriodOf(day, firstDueOn);
    }

    /** The ends of the periods for which a value is due. */
    public List<LocalDate> periodEnds() {
        return frequency.ends(firstDueOn, target.dueOn());
    }

    /** Another organisation measures from now on. */
    public void succeed(UUID successor, Occurrence occurrence) {
        organisationId = successor;
        tell(occurrence, IndicatorEvents.Set.of(this));
    }

    private Indicator set(IndicatorDetails details, Occurrence occurrence) {
        name = details.name();
        unit = details.unit();
        baseline = details.baseline();
        target = details.target();
        disaggregation = details.disaggregation();
        frequency = details.frequency();
        firstDueOn = details.firstDueOn();
        organisationId = details.organisationId();
        tell(occurrence, IndicatorEvents.Set.of(this));
        return this;
    }

    private void check(Measurement measured, LocalDate today) {
        if (measured.measuredOn().isAfter(today)) {
            throw new Invalid("/measuredOn", "in-the-future", "lies in the future: only what was measured can be recorded");
        }
        if (measured.measuredOn().isBefore(baseline.date())) {
            throw new Invalid("/measuredOn", "before-baseline", "is before the day of the baseline (" + baseline.date() + ")");
        }
        for (Map.Entry<String, Map<String, BigDecimal>> part : measured.disaggregated().entrySet()) {
            if (!disaggregation.contains(part.getKey())) {
                throw new Invalid("/disaggregated/" + part.getKey().replace("~", "~0").replace("/", "~1"), "unknown-dimension",
                        "is nothing by which this indicator is divided; that is " + disaggregation);
            }
        }
    }

    private void requireOnlyOneFor(LocalDate measuredOn, @Nullable Integer correcting) {
        LocalDate end = endOfPeriodOf(measuredOn);
        for (int no = 1; no <= values.size(); no++) {
            if (!Objects.equals(correcting, no) && correctionOf(no) == null
                    && endOfPeriodOf(value(no).measuredOn()).equals(end)) {
                throw (RuleBroken) new RuleBroken("measured-already", "For the period that ends on " + end + " there is entry "
                        + no + ", of " + value(no).measuredOn() + ": correct that one.").with("entry", no);
            }
        }
    }

    private void tell(Occurrence occurrence, Object event) {
        record(IndicatorEvents.TOPIC, occurrence.occurredAt(), event);
    }

    /** Of which measure; none if it is a recommendation's. */
    public @Nullable UUID measureId() {
        return measureId;
    }

    /** Of which recommendation; none if it is a measure's. */
    public @Nullable UUID recommendationId() {
        return recommendationId;
    }

    public LocalizedText name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public Baseline baseline() {
        return baseline;
    }

    public Target target() {
        return target;
    }

    public List<String> disaggregation() {
        return List.copyOf(disaggregation);
    }

    public Frequency frequency() {
        return frequency;
    }

    public LocalDate firstDueOn() {
        return firstDueOn;
    }

    /** Who measures it. */
    public UUID organisationId() {
        return organisationId;
    }

    /** Every entry; the first one is number 1. */
    public List<IndicatorValue> values() {
        return List.copyOf(values);
    }
}
