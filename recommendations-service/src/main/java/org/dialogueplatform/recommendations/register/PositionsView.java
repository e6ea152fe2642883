package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.text.TextView;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The positions of all addressees, with the headline made of them. */
@Schema(name = "Positions", description = "The positions of all addressees, with the headline made of them")
public record PositionsView(
        @Schema(description = "The lead addressee's position; without a lead the one all share, else MIXED") HeadlinePosition headline,
        List<AddresseePositionsView> items) {

    static PositionsView of(Recommendation recommendation, ReaderLanguages languages) {
        return new PositionsView(recommendation.headlinePosition(), recommendation.addressees().stream()
                .map(addressee -> AddresseePositionsView.of(addressee, languages)).toList());
    }

    /** What one addressee has said, the present position last. */
    @Schema(name = "AddresseePositions", description = "What one addressee has said, the present position last")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record AddresseePositionsView(UUID addresseeId, @Nullable UUID organisationId, @Nullable String state,
            Position position, List<PositionView> history) {

        static AddresseePositionsView of(Addressee addressee, ReaderLanguages languages) {
            return new AddresseePositionsView(addressee.id(), addressee.to().organisationId(), addressee.to().state(),
                    addressee.position(),
                    addressee.positions().stream().map(taken -> PositionView.of(taken, languages)).toList());
        }
    }

    /** A position as it was taken. */
    @Schema(name = "PositionTaken", description = "A position as it was taken")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PositionView(Position position,
            @Schema(description = "Who recorded it") PositionOrigin origin,
            @Nullable TextView explanation,
            @Schema(description = "An imported NOTED whose explanation the source does not give") @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean explanationMissing,
            @Nullable TextView supportedPart,
            @Nullable TextView notedPart,
            @Nullable String act,
            @Nullable LocalDate date,
            @Nullable String source,
            Instant occurredAt,
            Instant recordedAt,
            @Schema(description = "True where a deputy approved it in the place of the institution's head") @Nullable Boolean byDeputy) {

        public static PositionView of(PositionTaken taken, ReaderLanguages languages) {
            return new PositionView(taken.position(), taken.origin(), languages.viewOrNull(taken.explanation()),
                    taken.lacksExplanation(), languages.viewOrNull(taken.supportedPart()),
                    languages.viewOrNull(taken.notedPart()), taken.act(), taken.dated(), taken.source(), taken.occurredAt(),
                    taken.recordedAt(), taken.isByDeputy() ? true : null);
        }
    }
}
