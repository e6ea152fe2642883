package org.dialogueplatform.delivery.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** The header of this name: seconds or a date (RFC 9110, 10.2.3). */
final class RetryAfter {

    /** Whoever asks for more is asked again after a day all the same, as the schedule has it at the most. */
    static final Duration LONGEST = Duration.ofDays(1);

    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ENGLISH);

    private RetryAfter() {
    }

    /** The moment it names, counted from now; none if it cannot be read. */
    static @Nullable Instant read(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String text = header.strip();
        Instant named;
        try {
            if (text.matches("[0-9]{1,18}")) {
                named = now.plus(Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())));
            } else {
                named = Instant.from(DATE.parse(text));
            }
        } catch (DateTimeException _) {
            return null;
        }
        Instant latest = now.plus(LONGEST);
        return named.isAfter(latest) ? latest : named;
    }
}
