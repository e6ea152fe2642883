package org.dialogueplatform.gateway.views;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.gateway.views.PartAnswer.Given;
import org.dialogueplatform.gateway.views.PartAnswer.Missing;
import org.dialogueplatform.gateway.views.PartAnswer.Refused;
import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;

/**
 * A view's parts in one document, byte by byte as the services gave them.
 *
 * @param unavailable the parts whose service gave no usable answer in time
 * @param hidden the parts this caller may not see, or that are not there
 */
public record JoinedView(Buffer body, String tag, List<String> unavailable, List<String> hidden) {

    /** Joins the answers in the order of the view's parts. */
    public static JoinedView of(View view, Map<String, PartAnswer> answers) {
        List<String> unavailable = new ArrayList<>();
        List<String> hidden = new ArrayList<>();
        Buffer body = Buffer.buffer("{");
        for (Part part : view.parts()) {
            body.appendString("\"" + part.name() + "\":");
            switch (answers.getOrDefault(part.name(), new Missing(PartAnswer.Why.UNUSABLE))) {
                case Given given -> body.appendBuffer(given.body());
                case Refused refused -> {
                    (refused.isForCaller() ? hidden : unavailable).add(part.name());
                    body.appendString("null");
                }
                case Missing _ -> {
                    unavailable.add(part.name());
                    body.appendString("null");
                }
            }
            body.appendString(",");
        }
        body.appendString("\"unavailable\":" + names(unavailable) + ",\"hidden\":" + names(hidden) + "}");
        return new JoinedView(body, tag(body), List.copyOf(unavailable), List.copyOf(hidden));
    }

    /** Whether a reader who has this already said so. */
    public boolean isKnownTo(@Nullable String ifNoneMatch) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",", -1)).map(String::strip)
                .map(known -> known.startsWith("W/") ? known.substring(2) : known)
                .anyMatch(known -> known.equals("*") || known.equals(tag));
    }

    /** What part names are made of needs no escapes. */
    private static String names(List<String> parts) {
        return parts.isEmpty() ? "[]" : "[\"" + String.join("\",\"", parts) + "\"]";
    }

    private static String tag(Buffer body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return "\"" + HexFormat.of().formatHex(digest, 0, 16) + "\"";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
