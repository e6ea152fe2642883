package org.dialogueplatform.recommendations.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of measures. */
public final class MeasureEvents {

    public static final String TOPIC = "dialogue.recommendations.measure.v1";

    private MeasureEvents() {
    }

    /** A term in an event. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record DueTerm(String text, @Nullable LocalDate dueOn, @Nullable TermPrecision precision) {

        static DueTerm of(Term term) {
            return new DueTerm(term.text(), term.dueOn(), term.precision());
        }
    }

    /** An agency in an event. */
    public record ByAgency(UUID organisationId, boolean byAgreement) {

        static List<ByAgency> of(Measure measure) {
            return measure.agencies().stream().map(agency -> new ByAgency(agency.organisationId(), agency.byAgreement()))
                    .toList();
        }
    }

    @EventType("measure.entered.v1")
    public record Entered(UUID measureId, UUID planId, String number, LocalizedText name, DueTerm term,
            List<ByAgency> agencies) {

        static Entered of(Measure measure) {
            return new Entered(measure.id(), measure.planId(), measure.number(), measure.name(), DueTerm.of(measure.term()),
                    ByAgency.of(measure));
        }
    }

    @EventType("measure.revised.v1")
    public record Revised(UUID measureId, UUID planId, String number, LocalizedText name, DueTerm term,
            List<ByAgency> agencies) {

        static Revised of(Measure measure) {
            return new Revised(measure.id(), measure.planId(), measure.number(), measure.name(), DueTerm.of(measure.term()),
                    ByAgency.of(measure));
        }
    }

    @EventType("measure.advanced.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Advanced(UUID measureId, UUID planId, MeasureState previous, MeasureState state, DueTerm term,
            @Nullable String basis, @Nullable String document, List<UUID> recommendationIds) {
    }

    @EventType("measure.linked.v1")
    public record Linked(UUID measureId, UUID planId, List<UUID> added, List<UUID> removed) {
    }

    @EventType("measure.paused.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Paused(UUID measureId, UUID planId, @Nullable LocalDate until, String reason) {
    }

    @EventType("measure.resumed.v1")
    public record Resumed(UUID measureId, UUID planId) {
    }
}
