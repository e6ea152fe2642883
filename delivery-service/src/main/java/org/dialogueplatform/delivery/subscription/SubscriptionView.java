package org.dialogueplatform.delivery.subscription;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.delivery.webhook.Secret;
import org.dialogueplatform.delivery.webhook.SignatureKind;
import org.dialogueplatform.platform.action.Action;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A subscription as its partner sees it. */
@Schema(name = "Subscription", description = "Where events are taken to, and which")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubscriptionView(UUID id, String name, String address,
        @Schema(description = "Only events of these types; all if empty") List<String> types,
        @Schema(description = "Only events with any of these values in each of these facets") Map<String, List<String>> facets,
        @Schema(description = "Whether the events of one recommendation wait for each other") boolean ordered,
        @Schema(description = "How many deliveries may begin in a second") int rateLimit,
        @Schema(description = "How many deliveries a minute the address said it takes; none if it did not say") @Nullable Integer allowedRate,
        SignatureKind signature,
        @Schema(description = "Since when the present secret counts") Instant secretSince,
        @Schema(description = "PENDING until the address has agreed. Events are kept in every state, and taken there while it is ACTIVE") SubscriptionState state,
        Instant stateSince,
        @Schema(description = "Why it is disabled: GONE (410) or FAILING (nothing but failures for five days)") @Nullable String disabledReason,
        @Schema(description = "What the address answered when it was asked whether it wants deliveries, if not that") @Nullable String challengeError,
        Instant createdAt,
        @Schema(description = "What you verify deliveries with: the shared secret (whsec_…) or the public key (whpk_…). Shown once, when it is made") @Nullable String secret,
        @Schema(description = Action.ALL) @Nullable List<Action> actions) {

    static SubscriptionView of(Subscription subscription, @Nullable List<Action> actions) {
        return of(subscription, null, actions);
    }

    static SubscriptionView of(Subscription subscription, @Nullable Secret secret, @Nullable List<Action> actions) {
        return new SubscriptionView(subscription.id(), subscription.name(), subscription.address(), subscription.types(),
                subscription.facets(), subscription.ordered(), subscription.rateLimit(), subscription.allowedRate(),
                subscription.signature(), subscription.secretSince(), subscription.state(), subscription.stateSince(),
                subscription.disabledReason(), subscription.challengeError(), subscription.createdAt(),
                secret == null ? null : secret.receiverText(), actions);
    }

    /** Says nothing of the secret: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "Subscription " + id;
    }
}
