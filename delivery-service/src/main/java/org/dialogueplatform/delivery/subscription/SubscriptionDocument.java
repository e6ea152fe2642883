package org.dialogueplatform.delivery.subscription;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.webhook.SignatureKind;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription as its partner sets it. */
@Schema(name = "SubscriptionDocument", description = "Where events are taken to, and which")
public record SubscriptionDocument(
        @Schema(description = "How you call it", examples = "Register mirror") @NotBlank @Size(max = 200) @Nullable String name,
        @Schema(description = "Where events are taken to: https at port 443, at a name of the internet", examples = "https://receiver.example.org/events") @NotNull @Size(max = 2000) @Nullable String address,
        @Schema(description = "Only events of these types: exact names, or a family such as public.recommendation.*; all when left out", examples = "[\"public.recommendation.*\"]") @Size(max = 50) @Nullable List<@NotBlank @Size(max = 200) String> types,
        @Schema(description = "Only events that have any of these values in each of the facets named, such as theme, group, sdg, mechanism, addressee, position, implementation or disagreement", examples = "{\"theme\": [\"torture\"]}") @Size(max = 20) @Nullable Map<String, @Size(max = 100) List<@NotBlank @Size(max = 200) String>> facets,
        @Schema(description = "Whether the events of one recommendation wait for each other; false when left out") @Nullable Boolean ordered,
        @Schema(description = "How many deliveries may begin in a second; 50 when left out") @Min(1) @Max(500) @Nullable Integer rateLimit,
        @Schema(description = "How deliveries are signed: V1 with a shared secret (HMAC-SHA256), V1A with a key of ours (Ed25519). V1 when left out; changed by rotation only") @Nullable SignatureKind signature) {

    static final int RATE = 50;

    SignatureKind kind() {
        return signature == null ? SignatureKind.V1 : signature;
    }

    EventFilter filter() {
        return new EventFilter(types == null ? List.of() : types, facets == null ? Map.of() : facets);
    }

    SubscriptionDetails details(String writtenAddress) {
        return new SubscriptionDetails(String.valueOf(name).strip(), writtenAddress, filter().types(), filter().facets(),
                Boolean.TRUE.equals(ordered), rateLimit == null ? RATE : rateLimit);
    }
}
