package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of indicators. */
public final class IndicatorEvents {

    public static final String TOPIC = "dialogue.recommendations.indicator.v1";

    private IndicatorEvents() {
    }

    /** A number and its day in an event. */
    public record Dated(BigDecimal value, LocalDate on) {
    }

    @EventType("indicator.set.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Set(UUID indicatorId, @Nullable UUID measureId, @Nullable UUID recommendationId, LocalizedText name,
            String unit, Dated baseline, Dated target, List<String> disaggregation, Frequency frequency, LocalDate firstDueOn,
            UUID organisationId) {

        static Set of(Indicator indicator) {
            return new Set(indicator.id(), indicator.measureId(), indicator.recommendationId(), indicator.name(),
                    indicator.unit(), new Dated(indicator.baseline().value(), indicator.baseline().date()),
                    new Dated(indicator.target().value(), indicator.target().dueOn()), indicator.disaggregation(),
                    indicator.frequency(), indicator.firstDueOn(), indicator.organisationId());
        }
    }

    @EventType("indicator.value-recorded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueRecorded(UUID indicatorId, @Nullable UUID measureId, @Nullable UUID recommendationId, int no,
            LocalDate measuredOn, BigDecimal value, Map<String, Map<String, BigDecimal>> disaggregated, String source,
            @Nullable String link) {

        static ValueRecorded of(Indicator indicator, int no, Measurement measured) {
            return new ValueRecorded(indicator.id(), indicator.measureId(), indicator.recommendationId(), no,
                    measured.measuredOn(), measured.value(), measured.disaggregated(), measured.source(), measured.link());
        }
    }

    @EventType("indicator.value-corrected.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueCorrected(UUID indicatorId, @Nullable UUID measureId, @Nullable UUID recommendationId, int no,
            int corrects, LocalDate measuredOn, BigDecimal value, Map<String, Map<String, BigDecimal>> disaggregated,
            String source, @Nullable String link) {

        static ValueCorrected of(Indicator indicator, int no, int corrects, Measurement measured) {
            return new ValueCorrected(indicator.id(), indicator.measureId(), indicator.recommendationId(), no, corrects,
                    measured.measuredOn(), measured.value(), measured.disaggregated(), measured.source(), measured.link());
        }
    }
}
