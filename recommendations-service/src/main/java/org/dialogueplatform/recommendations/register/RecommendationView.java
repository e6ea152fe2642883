package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.dialogueplatform.recommendations.instruction.InstructionView;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.register.Kinship.Kin;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.TermReference;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A recommendation as given to one reader.
 *
 * @param proponents those whose names this reader may see
 * @param position the headline, see {@link HeadlinePosition}
 * @param procedure every step so far; in lists left out
 */
@Schema(name = "Recommendation", description = "A recommendation as this reader may see it")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecommendationView(UUID id, long version,
        @Schema(description = "Human reference, from submission or registration on", examples = "HDDP-2023-01-007") @Nullable String reference,
        ProcedureState state,
        TextView text,
        @Schema(description = "Raised whenever the wording changes") int textVersion,
        @Nullable TextView summary,
        OriginView source,
        @Schema(description = "Those whose names this reader may see") List<ProponentView> proponents,
        @Nullable UUID meetingId,
        @Nullable UUID agendaItemId,
        @Nullable UUID decisionId,
        @Schema(description = "What was said at a meeting and led to it; not in lists") @Nullable InterventionLink intervention,
        List<AddresseeView> addressees,
        @Schema(description = "Headline: the lead addressee's position; without a lead the one all share, else MIXED") HeadlinePosition position,
        ImplementationStatus implementation,
        @Schema(description = "What it is about") List<TermReference> themes,
        @Schema(description = "The groups of persons it is about") List<TermReference> groups,
        @Schema(description = "The Sustainable Development Goals and targets it serves") List<TermReference> sdgs,
        @Schema(description = "The treaties and articles it follows from") List<TermReference> obligations,
        @Schema(description = "Its issues as its source understands them; source.issues has them in the source's words") List<TermReference> issues,
        @Schema(description = "UPR Info's scale: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action") @Nullable Integer actionCategory,
        @Schema(description = "Whether only the opening verb suggests the action category, and nobody has said it") boolean actionCategorySuggested,
        @Schema(description = "When it was first submitted; of one from the UPR, which tells no day, noon of the first day of its session") @Nullable Instant madeAt,
        @Schema(description = "Since when everybody may read it") @Nullable Instant publicSince,
        @Schema(description = "The number of the last public event about it: what is told under this number or a lower one is in what is shown here") @Nullable Long publicNo,
        @Schema(description = "Until when it is kept from the public; for those who read what is internal") @Nullable Instant embargoUntil,
        @Schema(description = "Whether it was taken off the public record; for those who read what is internal") @Nullable Boolean withheld,
        @Schema(description = "The one it became part of; not in lists") @Nullable Kin mergedInto,
        @Schema(description = "Those that became part of it; not in lists") @Nullable List<Kin> mergedFrom,
        @Schema(description = "The one it was split off; not in lists") @Nullable Kin partOf,
        @Schema(description = "Those it was divided into; not in lists") @Nullable List<Kin> parts,
        @Schema(description = "What meetings told organisations to do about it; not in lists") @Nullable List<InstructionView> instructions,
        @Schema(description = "Every step so far; not in lists") @Nullable List<StepView> procedure,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    /** With its procedure, and what it is related to. */
    static RecommendationView of(Recommendation recommendation, Actor actor, ReaderLanguages languages,
            ImplementationStatus implementation, Kinship kinship, @Nullable InterventionLink intervention,
            List<InstructionView> instructions,
            @Nullable List<Action> actions) {
        boolean internal = ReadingRights.readsInternals(actor, recommendation);
        return of(recommendation, actor, languages, implementation, kinship, intervention,
                instructions.isEmpty() ? null : instructions,
                recommendation.procedure().stream().map(step -> StepView.of(step, internal)).toList(), actions);
    }

    static RecommendationView inList(Recommendation recommendation, Actor actor, ReaderLanguages languages,
            ImplementationStatus implementation, @Nullable List<Action> actions) {
        return of(recommendation, actor, languages, implementation, null, null, null, null, actions);
    }

    private static RecommendationView of(Recommendation recommendation, Actor actor, ReaderLanguages languages,
            ImplementationStatus implementation, @Nullable Kinship kinship, @Nullable InterventionLink intervention,
            @Nullable List<InstructionView> instructions,
            @Nullable List<StepView> procedure,
            @Nullable List<Action> actions) {
        boolean internal = ReadingRights.readsInternals(actor, recommendation);
        return new RecommendationView(recommendation.id(), recommendation.version(), recommendation.reference(),
                recommendation.state(), languages.view(recommendation.text()), recommendation.textVersion(),
                languages.viewOrNull(recommendation.summary()), OriginView.of(recommendation.source()),
                ReadingRights.proponentsFor(actor, recommendation).stream().map(ProponentView::of).toList(),
                recommendation.meetingId(), recommendation.agendaItemId(), recommendation.decisionId(), intervention,
                recommendation.addressees().stream().map(AddresseeView::of).toList(), recommendation.headlinePosition(),
                implementation,
                terms(recommendation, Scheme.THEME, languages), terms(recommendation, Scheme.GROUP, languages),
                terms(recommendation, Scheme.SDG, languages), terms(recommendation, Scheme.OBLIGATION, languages),
                terms(recommendation, Scheme.ISSUE, languages),
                recommendation.actionCategory(), recommendation.isActionCategorySuggested(), recommendation.madeAt(),
                recommendation.publicSince(), recommendation.publicNo() == 0 ? null : recommendation.publicNo(),
                internal ? recommendation.embargoUntil() : null, internal && recommendation.isWithheld() ? true : null,
                kinship == null ? null : kinship.mergedInto(),
                kinship == null || kinship.mergedFrom().isEmpty() ? null : kinship.mergedFrom(),
                kinship == null ? null : kinship.partOf(),
                kinship == null || kinship.parts().isEmpty() ? null : kinship.parts(), instructions, procedure, actions);
    }

    private static List<TermReference> terms(Recommendation recommendation, Scheme scheme, ReaderLanguages languages) {
        return recommendation.terms(scheme).stream().map(term -> TermReference.of(term, languages)).toList();
    }

    /** Where it comes from. */
    @Schema(name = "RecommendationSource", description = "Where a recommendation comes from")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OriginView(Mechanism mechanism, @Nullable Integer session,
            @Schema(examples = "KAZ") @Nullable String stateUnderReview,
            @Schema(examples = "NOR") @Nullable String recommendingState,
            @Schema(description = "UPR Info's scale: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action") @Nullable Integer actionCategory,
            @Schema(description = "As the source names them") @Nullable List<String> issues,
            @Schema(description = "The source's own word for the State's response", examples = "Accepted") @Nullable String response) {

        static OriginView of(Source source) {
            return new OriginView(source.mechanism(), source.session(), source.stateUnderReview(), source.recommendingState(),
                    source.actionCategory(), source.issues(), source.response());
        }
    }

    /** Who proposes it. */
    @Schema(name = "Proponent", description = "Who proposes a recommendation")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ProponentView(@Nullable UUID organisationId, @Nullable UUID personId, ProponentRole role,
            ProponentVisibility visibility) {

        static ProponentView of(Proponent proponent) {
            return new ProponentView(proponent.organisationId(), proponent.personId(), proponent.role(),
                    proponent.visibility());
        }
    }

    /** To whom it is addressed, and their present position. */
    @Schema(name = "Addressee", description = "An organisation or a State a recommendation is addressed to")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddresseeView(UUID id, @Nullable UUID organisationId, @Nullable String state, AddresseeRole role,
            boolean byAgreement, Position position,
            @Schema(description = "The organisation whose place it has taken, as its successor") @Nullable UUID succeeds) {

        static AddresseeView of(Addressee addressee) {
            return new AddresseeView(addressee.id(), addressee.to().organisationId(), addressee.to().state(), addressee.role(),
                    addressee.byAgreement(), addressee.position(), addressee.succeeds());
        }
    }

    /** A step of its procedure; the reason is for the secretariat and the proponents. */
    @Schema(name = "ProcedureStep", description = "A step of a recommendation's procedure")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StepView(ProcedureState state, Instant occurredAt, Instant recordedAt, @Nullable String reason,
            @Nullable UUID meetingId, @Nullable UUID decisionId,
            @Schema(description = "The body that took it under review", examples = "WG-2") @Nullable String bodyCode,
            @Schema(description = "Whether the secretariat recorded it by hand, before or without a decision") boolean byHand) {

        static StepView of(ProcedureStep step, boolean internal) {
            return new StepView(step.state(), step.occurredAt(), step.recordedAt(), internal ? step.reason() : null,
                    step.meetingId(), step.decisionId(), step.bodyCode(), step.byHand());
        }
    }
}
