package org.dialogueplatform.delivery.webhook;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What came of one attempt.
 *
 * @param at when it began
 * @param took until the answer was complete, or until it was given up
 * @param status of the answer; none if there was no complete one
 * @param trouble why there was none
 * @param detail more of the trouble, for the partner
 * @param body the beginning of the answer, as text
 * @param retryAfter when the endpoint wants to be asked again, if it said so
 * @param allowedOrigin what the endpoint says of who may send to it
 * @param allowedRate how many deliveries a minute it takes, in its own words
 */
public record Answer(Instant at, Duration took, @Nullable Integer status, @Nullable Trouble trouble, @Nullable String detail,
        @Nullable String body, @Nullable Instant retryAfter, @Nullable String allowedOrigin, @Nullable String allowedRate) {

    private static final int DETAIL = 500;

    /** An attempt that got no answer. */
    static Answer without(Instant at, Duration took, Trouble trouble, String detail) {
        return new Answer(at, took, null, trouble, beginning(detail, DETAIL), null, null, null, null);
    }

    /** The beginning of a text that others wrote, as it can be stored: without zeros, and cut between characters. */
    static String beginning(String text, int length) {
        String clean = text.replace('\0', '\ufffd');
        if (clean.length() <= length) {
            return clean;
        }
        return clean.substring(0, Character.isHighSurrogate(clean.charAt(length - 1)) ? length - 1 : length);
    }

    /** What an attempt fails of when there is no answer. */
    public enum Trouble {
        /** The name leads nowhere at the moment. */
        NAME,
        /** The name leads to where nothing may go. */
        FORBIDDEN,
        /** Refused, reset or cut off. */
        CONNECTION,
        /** No agreement on encryption, or a certificate that does not count. */
        TLS,
        /** Not complete in the time there is. */
        TIMEOUT,
        /** The event itself cannot be read here any more. */
        EVENT,
        /** Something on our side; nothing is held against the endpoint. */
        OURS
    }
}
