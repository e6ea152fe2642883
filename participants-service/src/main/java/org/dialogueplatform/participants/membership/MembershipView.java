package org.dialogueplatform.participants.membership;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A membership, as the secretariat and the organisation itself see it. */
@Schema(name = "Membership", description = "That an organisation belongs to the body, from one day to another, both included")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MembershipView(UUID id, UUID organisationId, MembershipStatus status, LocalDate validFrom,
        @Schema(description = "The last day; missing if open-ended") @Nullable LocalDate validTo, @Nullable String endReason,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static MembershipView of(Membership membership, @Nullable List<Action> actions) {
        return new MembershipView(membership.id(), membership.organisationId(), membership.status(), membership.validFrom(),
                membership.validTo(), membership.endReason(), actions);
    }
}
