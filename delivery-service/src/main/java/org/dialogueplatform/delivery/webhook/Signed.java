package org.dialogueplatform.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * One attempt's letterhead (Standard Webhooks 1.0).
 *
 * @param id the event's id, the same at every attempt
 * @param timestamp when this attempt was signed, in seconds
 * @param signature one signature for each secret that counts at the time, with a space between
 */
record Signed(String id, long timestamp, String signature) {

    static final String ID = "webhook-id";
    static final String TIMESTAMP = "webhook-timestamp";
    static final String SIGNATURE = "webhook-signature";

    /** Signs a body with all of the secrets, so that whoever has one of them can verify it. */
    static Signed of(String id, Instant at, byte[] body, Collection<Secret> secrets) {
        byte[] content = content(id, at.getEpochSecond(), body);
        return new Signed(id, at.getEpochSecond(),
                secrets.stream().map(secret -> secret.kind().mark() + "," + base64(secret.sign(content)))
                        .collect(Collectors.joining(" ")));
    }

    /** What is signed: id, timestamp and body, with dots between. */
    static byte[] content(String id, long timestamp, byte[] body) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        byte[] content = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, content, head.length, body.length);
        return content;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
