package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.recommendations.plan.Frequency;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** An indicator as given to one reader. */
@Schema(name = "Indicator", description = "What is counted of a measure or of a recommendation")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IndicatorView(UUID id, long version,
        @Schema(description = "Of which measure") @Nullable UUID measureId,
        @Schema(description = "Of which recommendation, where it is not a measure's") @Nullable UUID recommendationId,
        TextView name,
        @Schema(examples = "cases per year") String unit,
        BaselineView baseline, TargetView target,
        @Schema(description = "By what the numbers are divided") List<String> disaggregation,
        Frequency frequency,
        @Schema(description = "The end of the first period for which a value is due") LocalDate firstDueOn,
        @Schema(description = "Who measures it") UUID organisationId,
        @Schema(description = "Every entry, the corrected ones among them; not in lists") @Nullable List<ValueView> values,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static IndicatorView of(Indicator indicator, Actor actor, ReaderLanguages languages, @Nullable List<Action> actions) {
        return of(indicator, languages, IntStream.rangeClosed(1, indicator.values().size())
                .mapToObj(no -> ValueView.of(indicator, no, actor)).toList(), actions);
    }

    static IndicatorView inList(Indicator indicator, ReaderLanguages languages) {
        return of(indicator, languages, null, null);
    }

    private static IndicatorView of(Indicator indicator, ReaderLanguages languages, @Nullable List<ValueView> values,
            @Nullable List<Action> actions) {
        return new IndicatorView(indicator.id(), indicator.version(), indicator.measureId(), indicator.recommendationId(),
                languages.view(indicator.name()), indicator.unit(),
                new BaselineView(Numbers.plain(indicator.baseline().value()), indicator.baseline().date()),
                new TargetView(Numbers.plain(indicator.target().value()), indicator.target().dueOn()),
                indicator.disaggregation(), indicator.frequency(), indicator.firstDueOn(), indicator.organisationId(), values,
                actions);
    }

    /** Where it began. */
    @Schema(name = "Baseline", description = "Where an indicator began")
    public record BaselineView(BigDecimal value, LocalDate date) {
    }

    /** Where it is to end. */
    @Schema(name = "Target", description = "Where an indicator is to end")
    public record TargetView(BigDecimal value, LocalDate dueOn) {
    }

    /** One entry. */
    @Schema(name = "IndicatorValue", description = "What was measured, as one entry; never overwritten")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ValueView(int no,
            @Schema(description = "The day for which it holds") LocalDate measuredOn,
            @Schema(description = "The end of the period in which that day lies") LocalDate periodEnd,
            BigDecimal value,
            @Schema(description = "The parts of it: by dimension, by what the dimension divides it into") Map<String, Map<String, BigDecimal>> disaggregated,
            @Schema(description = "Where the number comes from") String source,
            @Schema(description = "Where that can be read") @Nullable String link,
            @Schema(description = "The organisation that recorded it; absent for the secretariat") @Nullable UUID recordedBy,
            Instant occurredAt, Instant recordedAt,
            @Schema(description = "Why, for its organisation and the secretariat") @Nullable String reason,
            @Schema(description = "The entry in whose place it stands") @Nullable Integer corrects,
            @Schema(description = "The entry that stands in its place") @Nullable Integer correctedBy) {

        static ValueView of(Indicator indicator, int no, Actor actor) {
            IndicatorValue value = indicator.value(no);
            boolean internal = ReadingRights.readsEverything(actor) || actor.actsFor(indicator.organisationId());
            return new ValueView(no, value.measuredOn(), indicator.endOfPeriodOf(value.measuredOn()),
                    Numbers.plain(value.value()), value.disaggregated(), value.source(), value.link(), value.recordedBy(),
                    value.occurredAt(), value.recordedAt(), internal ? value.reason() : null, value.corrects(),
                    indicator.correctionOf(no));
        }
    }
}
