package org.dialogueplatform.delivery.partner;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.delivery.log.PublicContract;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A new partner. */
@Schema(name = "PartnerRegistration", description = "A partner to be registered")
public record PartnerRegistration(
        @Schema(description = "Of the organisation; no person's", examples = "Rights Monitor") @NotBlank @Size(max = 200) String name,
        @Schema(description = "The same organisation as a member or observer of the body, if it is one") @Nullable UUID organisationId,
        @Schema(description = "Of a client at the identity provider that is there already and has the role partner; left out, one is made. Tokens name it in azp or client_id", examples = "partner-rights-monitor") @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{1,58}[a-z0-9]", message = "must be 3 to 60 small letters, digits, and hyphens between them") @Size(max = 60) String clientId,
        @Schema(description = "FEED for feed and stream, WEBHOOKS for deliveries; Kafka is granted apart") @NotNull @NotEmpty @Size(max = 2) List<@NotNull Right> rights,
        @Nullable @Valid PartnerScope scope) {

    PartnerTerms terms(PublicContract contract) {
        return new PartnerRequest(name, organisationId, rights, scope).terms(contract);
    }
}
