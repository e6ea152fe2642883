package org.dialogueplatform.delivery.partner;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** With what a partner reads Kafka. */
@Schema(name = "KafkaCredentials", description = "What the partner needs to be given; the password is in this answer only")
public record KafkaCredentials(PartnerView partner, String bootstrapServers, String securityProtocol, String saslMechanism,
        String username, @Schema(description = "Shown once; Kafka keeps a digest of it") String password,
        @Schema(description = "All it may read") String topic,
        @Schema(description = "How the names of its consumer groups have to begin") String groupPrefix) {

    /** Never the password. */
    @Override
    public String toString() {
        return username;
    }
}
