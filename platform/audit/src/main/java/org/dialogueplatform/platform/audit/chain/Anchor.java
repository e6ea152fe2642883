package org.dialogueplatform.platform.audit.chain;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is told outside the service's database of a seal, so that it cannot be rewritten unnoticed, and through the hashes
 * before it nothing earlier either.
 *
 * @param lastPosition of the last entry under the seal
 */
public record Anchor(String service, long sealNo, Hash sealHash, long lastPosition, Instant sealedAt) {

    /** Where anchors are kept, for ever. The key is the service. */
    public static final String TOPIC = "dialogue.audit.anchors.v1";

    private static final ObjectMapper JSON = new ObjectMapper();

    public static Anchor of(Seal seal) {
        return new Anchor(seal.service(), seal.no(), seal.hash(), seal.lastPosition(), seal.sealedAt());
    }

    /** The message. */
    public byte[] toJson() {
        ObjectNode message = JSON.createObjectNode().put("service", service).put("sealNo", sealNo)
                .put("sealHash", sealHash.hex()).put("lastPosition", lastPosition).put("sealedAt", sealedAt.toString());
        try {
            return JSON.writeValueAsBytes(message);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a message; {@link IllegalArgumentException} if it is none of ours. */
    static Anchor read(byte[] message) {
        try {
            JsonNode json = JSON.readTree(message);
            if (!json.path("sealHash").asText().matches("[0-9a-f]{64}") || !json.path("sealNo").isIntegralNumber()) {
                throw new IllegalArgumentException("This is no anchor");
            }
            return new Anchor(json.path("service").asText(), json.path("sealNo").asLong(),
                    new Hash(json.path("sealHash").asText()), json.path("lastPosition").asLong(),
                    Instant.parse(json.path("sealedAt").asText()));
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("This is no anchor", e);
        }
    }
}
