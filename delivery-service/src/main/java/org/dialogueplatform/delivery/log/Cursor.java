package org.dialogueplatform.delivery.log;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a reader stands: all events up to this position are behind it. Written as a text that means nothing to readers.
 *
 * @param epoch of the log; raised when the log was restored from a backup
 */
public record Cursor(int epoch, long position) {

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})\\.(\\d{1,18})");

    @Override
    public String toString() {
        return Base64.getUrlEncoder().withoutPadding()
                .encodeToString((epoch + "." + position).getBytes(StandardCharsets.US_ASCII));
    }

    /** Reads what {@link #toString} wrote; nothing if it is something else. */
    public static Optional<Cursor> read(String text) {
        try {
            Matcher parts = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return parts.matches() ? Optional.of(new Cursor(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2))))
                    : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
