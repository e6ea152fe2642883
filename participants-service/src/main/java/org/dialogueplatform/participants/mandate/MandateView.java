package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Office;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A mandate, as the secretariat, an auditor and the organisation itself see it. */
@Schema(name = "Mandate", description = "That somebody acts as something, for an organisation or for the body itself")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MandateView(UUID id, UUID personId,
        @Schema(description = "Missing for the body's own staff") @Nullable UUID organisationId, Office office,
        @Schema(description = "Of a co-chair: the code of the working group") @Nullable String body,
        @Schema(description = "Of a deputy: the mandate of whom they stand in for") @Nullable UUID forMandateId,
        @Schema(description = "Of a deputy: whom they stand in for") @Nullable UUID forPersonId,
        MandateState state,
        @Schema(description = "Who holds it, as the identity provider knows them; missing until somebody does") @Nullable String subject,
        Instant validFrom, @Schema(description = "The first moment after; missing if open-ended") @Nullable Instant validTo,
        @Schema(description = "Until when it can be taken up; missing if somebody holds it") @Nullable Instant invitationExpiresAt,
        @Nullable String endReason,
        @Schema(description = "Once, in the answer that made it") @Nullable Invitation invitation,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    public static MandateView of(Mandate mandate, Instant now) {
        return of(mandate, now, null, null);
    }

    static MandateView of(Mandate mandate, Instant now, @Nullable List<Action> actions) {
        return of(mandate, now, null, actions);
    }

    static MandateView withInvitation(Mandate mandate, Instant now, InvitationToken token,
            @Nullable List<Action> actions) {
        return of(mandate, now, new Invitation(token.reveal(), Invitation.PATH + token.reveal()), actions);
    }

    private static MandateView of(Mandate mandate, Instant now, @Nullable Invitation invitation,
            @Nullable List<Action> actions) {
        return new MandateView(mandate.id(), mandate.personId(), mandate.organisationId(), mandate.office(),
                mandate.body(), mandate.forMandateId(), mandate.forPersonId(),
                mandate.state(now), mandate.subject(), mandate.validFrom(), mandate.validTo(), mandate.invitationExpiresAt(),
                mandate.endReason(), invitation, actions);
    }

    /** What the invited person needs. */
    @Schema(name = "MandateInvitation", description = "What the invited person needs: whoever has it first holds the mandate")
    public record Invitation(@Schema(description = "For the acceptance") String token,
            @Schema(description = "Below the address of the front end; the token stands behind the #, which browsers send to no server") String path) {

        static final String PATH = "/welcome#invitation=";

        @Override
        public String toString() {
            return "Invitation[secret]";
        }
    }
}
