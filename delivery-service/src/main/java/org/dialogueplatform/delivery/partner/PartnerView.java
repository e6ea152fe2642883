package org.dialogueplatform.delivery.partner;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.dialogueplatform.platform.action.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A partner, as the secretariat sees it and as it sees itself. */
@Schema(name = "Partner", description = "A partner organisation whose machine reads what is public")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerView(UUID id, String name, @Nullable UUID organisationId,
        @Schema(description = "By which its tokens are known") String clientId, PartnerState state, Set<Right> rights,
        PartnerScope scope, Instant registeredAt, @Nullable Instant revokedAt, @Nullable String revocationReason,
        @Schema(description = "What was taken away and is not gone elsewhere yet; it is tried again until it is") Set<Outstanding> outstanding,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static PartnerView of(Partner partner, @Nullable List<Action> actions) {
        return new PartnerView(partner.id(), partner.name(), partner.organisationId(), partner.clientId(), partner.state(),
                new TreeSet<>(partner.rights()), PartnerScope.of(partner.scope()), partner.registeredAt(), partner.revokedAt(),
                partner.revocationReason(), new TreeSet<>(partner.outstanding()), actions);
    }
}
