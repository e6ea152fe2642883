package org.dialogueplatform.recommendations.due;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.followup.ProgressReport;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.indicator.Indicator;
import org.dialogueplatform.recommendations.indicator.Indicators;
import org.dialogueplatform.recommendations.instruction.InstructionViews;
import org.dialogueplatform.recommendations.instruction.Instructions;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.plan.Planning;
import org.dialogueplatform.recommendations.plan.Plans;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** What is owed on published plans, for public recommendations, and because a meeting said so. */
@ApplicationScoped
public class Owed {

    private final Plans plans;
    private final Measures measures;
    private final ProgressReports reports;
    private final Indicators indicators;
    private final Recommendations recommendations;
    private final Instructions instructions;
    private final Planning planning;

    @Inject
    Owed(Plans plans, Measures measures, ProgressReports reports, Indicators indicators, Recommendations recommendations,
            Instructions instructions, Planning planning) {
        this.plans = plans;
        this.measures = measures;
        this.reports = reports;
        this.indicators = indicators;
        this.recommendations = recommendations;
        this.instructions = instructions;
        this.planning = planning;
    }

    /** All of it, the earliest first. */
    public List<DueDate> on(LocalDate day) {
        return on(day, null, null);
    }

    /** As far as this reader may know of it. */
    List<DueDate> list(DueFilter filter, Actor reader) {
        LocalDate today = planning.today();
        return on(today, filter.organisation, filter.measure).stream()
                .filter(due -> filter.admits(due, today) && (due.kind() != DueKind.INSTRUCTION
                        || InstructionViews.isFor(reader, due.organisationId())))
                .toList();
    }

    private List<DueDate> on(LocalDate day, @Nullable UUID organisation, @Nullable UUID measure) {
        var dates = new DueDates(day, planning.zone());
        List<DueDate> all = new ArrayList<>();
        ofMeasures(dates, measures.published(organisation, measure), all);
        ofIndicators(dates, indicators.ofPublished(organisation, measure), all);
        if (measure == null) {
            instructions.of(organisation).forEach(one -> all.add(DueDates.of(one)));
        }
        all.sort(DueDate.BY_DAY);
        return all;
    }

    private void ofMeasures(DueDates dates, List<Measure> published, List<DueDate> all) {
        Map<UUID, List<ProgressReport>> accepted = reports.acceptedOf(published.stream().map(Measure::id).toList()).stream()
                .collect(Collectors.groupingBy(ProgressReport::measureId));
        for (Measure measure : published) {
            all.addAll(dates.of(measure, Objects.requireNonNull(plans.findById(measure.planId())),
                    accepted.getOrDefault(measure.id(), List.of())));
        }
    }

    private void ofIndicators(DueDates dates, List<Indicator> published, List<DueDate> all) {
        Map<UUID, Measure> counted = new HashMap<>();
        List<UUID> ids = published.stream().map(Indicator::measureId).filter(Objects::nonNull).distinct().toList();
        measures.list("id in ?1", ids).forEach(measure -> counted.put(measure.id(), measure));
        for (Indicator indicator : published) {
            Measure measure = indicator.measureId() == null ? null : counted.get(indicator.measureId());
            all.addAll(dates.of(indicator, measure, measure == null ? reference(indicator) : measure.number()));
        }
    }

    private @Nullable String reference(Indicator indicator) {
        Recommendation recommendation = recommendations.findById(Objects.requireNonNull(indicator.recommendationId()));
        return recommendation == null ? null : recommendation.reference();
    }
}
