package org.dialogueplatform.recommendations.exchange.upr;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;

import org.dialogueplatform.recommendations.register.Mechanism;

/**
 * What makes a row the same recommendation when it comes again, from whichever file.
 *
 * <p>
 * The key is the SHA-256, in lower-case hexadecimal, of the UTF-8 bytes of five fields joined by a line feed: the
 * mechanism ({@code UPR}), the session as a plain number, the state under review, the recommending state (both ISO
 * 3166-1 alpha-3), and the normalised text. The response, the action category and the issues are not in it: when they
 * change, the recommendation stays the same one.
 *
 * <p>
 * The normalised text is the text in Unicode normal form C, with every run of white space (all that Unicode or Java
 * calls white space, the no-break spaces and line breaks among it) made one U+0020, and none at the beginning and the
 * end. Letter case and punctuation count.
 */
public final class UprKey {

    private UprKey() {
    }

    /** The key of a recommendation with this text, normalised or not. */
    public static String of(int session, String stateUnderReview, String recommendingState, String text) {
        String identity = String.join("\n", Mechanism.UPR.name(), Integer.toString(session), stateUnderReview,
                recommendingState, normalised(text));
        return HexFormat.of().formatHex(sha256().digest(identity.getBytes(StandardCharsets.UTF_8)));
    }

    /** The text as the key sees it. */
    public static String normalised(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder normalised = new StringBuilder(composed.length());
        boolean spaceDue = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (WhiteSpace.is(c)) {
                spaceDue = !normalised.isEmpty();
            } else {
                if (spaceDue) {
                    normalised.append(' ');
                    spaceDue = false;
                }
                normalised.append(c);
            }
        }
        return normalised.toString();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
