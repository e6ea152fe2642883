package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

/** What happens to a recommendation, as told to the other services. Who proposed it is never told. */
public final class RecommendationEvents {

    public static final String TOPIC = "dialogue.recommendations.recommendation.v1";

    private RecommendationEvents() {
    }

    /** What begins as a part of another one has its reference at once, and is under review. */
    @EventType("recommendation.drafted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Drafted(UUID recommendationId, Mechanism mechanism, @Nullable String reference, @Nullable UUID partOf) {
    }

    /** @param changed what of that everybody reads, if everybody may read it; for this service alone */
    @EventType("recommendation.revised.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Revised(UUID recommendationId, @Nullable String reference, int textVersion,
            @JsonIgnore List<String> changed) {
    }

    @EventType("recommendation.submitted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Submitted(UUID recommendationId, @Nullable String reference, @Nullable UUID meetingId,
            @Nullable UUID agendaItemId) {
    }

    @EventType("recommendation.returned.v1")
    public record Returned(UUID recommendationId, @Nullable String reference, String reason) {
    }

    @EventType("recommendation.review-begun.v1")
    public record ReviewBegun(UUID recommendationId, @Nullable String reference, String bodyCode) {
    }

    /** @param isPublic false while it is held back from the public */
    @EventType("recommendation.tabled.v1")
    public record Tabled(UUID recommendationId, @Nullable String reference, UUID meetingId, UUID agendaItemId, int textVersion,
            LocalizedText text, @JsonProperty("public") boolean isPublic) {
    }

    /** From here on everybody may read it. */
    @EventType("recommendation.published.v1")
    public record Published(UUID recommendationId, @Nullable String reference) {
    }

    /** From here on nobody but those concerned may read it; the reason is for everybody. */
    @EventType("recommendation.unpublished.v1")
    public record Unpublished(UUID recommendationId, @Nullable String reference, String reason) {
    }

    /** It is kept from the public until a moment; no longer, where there is none. */
    @EventType("recommendation.embargoed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Embargoed(UUID recommendationId, @Nullable String reference, @Nullable Instant until) {
    }

    /** The place and the text only while it is on an agenda: before that the text is not told. */
    @EventType("recommendation.amended.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Amended(UUID recommendationId, @Nullable String reference, int textVersion, @Nullable UUID meetingId,
            @Nullable UUID agendaItemId, @Nullable LocalizedText text, String reason) {

        static Amended of(Recommendation recommendation, String reason) {
            boolean tabled = recommendation.state() == ProcedureState.TABLED;
            return new Amended(recommendation.id(), recommendation.reference(), recommendation.textVersion(),
                    tabled ? recommendation.meetingId() : null, tabled ? recommendation.agendaItemId() : null,
                    tabled ? recommendation.text() : null, reason);
        }
    }

    @EventType("recommendation.untabled.v1")
    public record Untabled(UUID recommendationId, @Nullable String reference, UUID meetingId, UUID agendaItemId,
            String reason) {
    }

    @EventType("recommendation.withdrawn.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Withdrawn(UUID recommendationId, @Nullable String reference, @Nullable UUID meetingId,
            @Nullable String reason) {
    }

    @EventType("recommendation.not-adopted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record NotAdopted(UUID recommendationId, @Nullable String reference, @Nullable UUID meetingId, String reason) {
    }

    @EventType("recommendation.adopted.v1")
    public record Adopted(UUID recommendationId, @Nullable String reference, UUID meetingId, UUID decisionId) {
    }

    @EventType("recommendation.postponed.v1")
    public record Postponed(UUID recommendationId, @Nullable String reference, UUID meetingId, UUID decisionId) {
    }

    @EventType("recommendation.transmitted.v1")
    public record Transmitted(UUID recommendationId, @Nullable String reference, UUID meetingId, UUID decisionId,
            List<To> addressees) {

        static Transmitted of(Recommendation recommendation, MeetingDecision decision) {
            return new Transmitted(recommendation.id(), recommendation.reference(), decision.meetingId(),
                    decision.decisionId(), recommendation.addressees().stream().map(To::of).toList());
        }
    }

    /** The secretariat records by hand that a meeting adopted it. */
    @EventType("recommendation.adoption-recorded.v1")
    public record AdoptionRecorded(UUID recommendationId, @Nullable String reference, UUID meetingId, String reason) {
    }

    /** The secretariat records by hand that it was passed on. */
    @EventType("recommendation.transmission-recorded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TransmissionRecorded(UUID recommendationId, @Nullable String reference, @Nullable UUID meetingId,
            List<To> addressees, String reason) {

        static TransmissionRecorded of(Recommendation recommendation, @Nullable UUID meeting, String reason) {
            return new TransmissionRecorded(recommendation.id(), recommendation.reference(), meeting,
                    recommendation.addressees().stream().map(To::of).toList(), reason);
        }
    }

    /** A decision arrived that says what had been recorded by hand. */
    @EventType("recommendation.decision-confirmed.v1")
    public record DecisionConfirmed(UUID recommendationId, @Nullable String reference, ProcedureState state, UUID meetingId,
            UUID decisionId) {
    }

    @EventType("recommendation.closed.v1")
    public record Closed(UUID recommendationId, @Nullable String reference, String reason) {
    }

    /** It is with its addressees again. */
    @EventType("recommendation.reopened.v1")
    public record Reopened(UUID recommendationId, @Nullable String reference, String reason) {
    }

    @EventType("recommendation.merged.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Merged(UUID recommendationId, @Nullable String reference, Named into, @Nullable UUID meetingId,
            String reason) {
    }

    @EventType("recommendation.split.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Split(UUID recommendationId, @Nullable String reference, List<Named> parts, @Nullable UUID meetingId,
            String reason) {
    }

    /** Another recommendation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Named(UUID recommendationId, @Nullable String reference) {

        static Named of(Recommendation recommendation) {
            return new Named(recommendation.id(), recommendation.reference());
        }
    }

    /** An addressee: an organisation or a State, and what is expected of it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record To(@Nullable UUID organisationId, @Nullable String state, AddresseeRole role, boolean byAgreement) {

        static To of(Addressee addressee) {
            return new To(addressee.to().organisationId(), addressee.to().state(), addressee.role(), addressee.byAgreement());
        }
    }

    @EventType("recommendation.position-recorded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PositionRecorded(UUID recommendationId, @Nullable String reference, Addressed addressee, Position position,
            @Nullable String act, @Nullable LocalDate date, @Nullable String source, @Nullable Boolean byDeputy) {

        static PositionRecorded of(Recommendation recommendation, Addressed who, PositionTaken taken) {
            return new PositionRecorded(recommendation.id(), recommendation.reference(), who, taken.position(), taken.act(),
                    taken.dated(), taken.source(), taken.isByDeputy() ? true : null);
        }
    }

    @EventType("recommendation.position-changed.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PositionChanged(UUID recommendationId, @Nullable String reference, Addressed addressee, Position previous,
            Position position, @Nullable String act, @Nullable LocalDate date, @Nullable String source,
            @Nullable Boolean byDeputy) {

        static PositionChanged of(Recommendation recommendation, Addressed who, Position previous, PositionTaken taken) {
            return new PositionChanged(recommendation.id(), recommendation.reference(), who, previous, taken.position(),
                    taken.act(), taken.dated(), taken.source(), taken.isByDeputy() ? true : null);
        }
    }

    @EventType("recommendation.addressee-succeeded.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddresseeSucceeded(UUID recommendationId, @Nullable String reference, UUID former, UUID successor) {
    }

    @EventType("recommendation.classified.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Classified(UUID recommendationId, @Nullable String reference, List<String> themes, List<String> groups,
            List<String> sdgs, List<String> obligations, List<String> issues, @Nullable Integer actionCategory) {

        static Classified of(Recommendation recommendation) {
            return new Classified(recommendation.id(), recommendation.reference(), codes(recommendation, Scheme.THEME),
                    codes(recommendation, Scheme.GROUP), codes(recommendation, Scheme.SDG),
                    codes(recommendation, Scheme.OBLIGATION), codes(recommendation, Scheme.ISSUE),
                    recommendation.actionCategory());
        }
    }

    private static List<String> codes(Recommendation recommendation, Scheme scheme) {
        return recommendation.terms(scheme).stream().map(Term::code).toList();
    }

    /** Where an imported recommendation comes from, in the words of {@link Source}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Origin(Mechanism mechanism, @Nullable Integer session, @Nullable String stateUnderReview,
            @Nullable String recommendingState, @Nullable Integer actionCategory, List<String> issues,
            @Nullable String response) {

        static Origin of(Source source) {
            return new Origin(source.mechanism(), source.session(), source.stateUnderReview(), source.recommendingState(),
                    source.actionCategory(), Objects.requireNonNullElse(source.issues(), List.of()), source.response());
        }
    }

    @EventType("recommendation.registered.v1")
    public record Registered(UUID recommendationId, @Nullable String reference, Origin source, Position position,
            int textVersion, LocalizedText text, UUID importRunId, List<String> issues) {

        static Registered of(Recommendation recommendation, Imported imported) {
            return new Registered(recommendation.id(), recommendation.reference(), Origin.of(imported.source()),
                    imported.position(), recommendation.textVersion(), recommendation.text(), imported.importRunId(),
                    codes(recommendation, Scheme.ISSUE));
        }
    }

    @EventType("recommendation.corrected.v1")
    public record Corrected(UUID recommendationId, @Nullable String reference, List<String> changed, Origin source,
            Position position, int textVersion, LocalizedText text, UUID importRunId, List<String> issues) {

        static Corrected of(Recommendation recommendation, Imported imported, List<String> changed) {
            return new Corrected(recommendation.id(), recommendation.reference(), List.copyOf(changed),
                    Origin.of(recommendation.source()), recommendation.addressees().getFirst().position(),
                    recommendation.textVersion(), recommendation.text(), imported.importRunId(),
                    codes(recommendation, Scheme.ISSUE));
        }
    }

    @EventType("recommendation.overdue.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Overdue(UUID recommendationId, @Nullable String reference, UUID measureId, UUID organisationId,
            LocalDate dueOn) {
    }
}
