package org.dialogueplatform.delivery.partner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** With what a partner's machine gets its tokens. */
@Schema(name = "PartnerCredentials", description = "What the partner needs to be given; the secret is in this answer only")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PartnerCredentials(PartnerView partner, String clientId,
        @Schema(description = "Shown once and kept by nobody but the identity provider; absent where the client was made there by hand") @Nullable String clientSecret,
        @Schema(description = "Where tokens are got, with the grant client_credentials") String tokenUrl) {

    /** Never the secret. */
    @Override
    public String toString() {
        return clientId;
    }
}
