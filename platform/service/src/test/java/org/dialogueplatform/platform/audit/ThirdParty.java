package org.dialogueplatform.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody who has an export and DESIGN.md and trusts nobody: nothing of ours is used here. */
final class ThirdParty {

    private static final String[] ENTRY = { "id", "at", "service", "subject", "role", "organisation", "consumer", "eventId",
            "operation", "act", "aggregateType", "aggregateId", "aggregateVersion", "reason", "requestId", "traceparent",
            "changes" };
    private static final String[] SEAL = { "service", "no", "firstPosition", "count", "root", "previous", "sealedAt" };

    private ThirdParty() {
    }

    /** Verifies an export; how many entries it has. */
    static int verifiedEntries(String export) throws Exception {
        Map<Long, JsonNode> seals = new HashMap<>();
        int entries = 0;
        for (String text : export.lines().toList()) {
            JsonNode line = new ObjectMapper().readTree(text);
            if (line.get("kind").asText().equals("seal")) {
                assertEquals(hash("dialogue-audit-seal-1", SEAL, line), line.get("hash").asText());
                seals.put(line.get("no").asLong(), line);
            } else {
                entries++;
                String form = line.get("forPerson").isNull() ? "dialogue-audit-entry-1" : "dialogue-audit-entry-2";
                String hash = hash(form, ENTRY, line);
                assertEquals(hash, line.get("contentHash").asText());
                byte[] node = sha256(new byte[] { 0 }, HexFormat.of().parseHex(hash), new byte[0]);
                for (JsonNode step : line.get("proof")) {
                    byte[] other = HexFormat.of().parseHex(step.get("hash").asText());
                    node = step.get("side").asText().equals("LEFT") ? sha256(new byte[] { 1 }, other, node)
                            : sha256(new byte[] { 1 }, node, other);
                }
                JsonNode seal = seals.get(line.get("sealNo").asLong());
                assertNotNull(seal, "the seal comes before its entries");
                assertEquals(seal.get("root").asText(), HexFormat.of().formatHex(node));
            }
        }
        return entries;
    }

    private static String hash(String form, String[] fields, JsonNode line) throws Exception {
        var canonical = new StringBuilder(netstring(form));
        for (String field : fields) {
            if (field.equals("consumer") && !line.path("forPerson").isNull()) {
                canonical.append(netstring(line.get("forPerson").asText()));
            }
            canonical.append(line.get(field).isNull() ? "-," : netstring(line.get(field).asText()));
        }
        return HexFormat.of().formatHex(
                MessageDigest.getInstance("SHA-256").digest(canonical.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static String netstring(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length + ":" + text + ",";
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }
}
