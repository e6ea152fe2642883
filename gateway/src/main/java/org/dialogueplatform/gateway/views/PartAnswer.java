package org.dialogueplatform.gateway.views;

import org.jspecify.annotations.Nullable;

import io.vertx.core.buffer.Buffer;

/** How a part was answered. */
public sealed interface PartAnswer {

    /** It is there: JSON, as the service gave it. */
    record Given(Buffer body) implements PartAnswer {
    }

    /** It is not for this caller, or there is none, which must look the same. */
    record Refused(int status, @Nullable String contentType, @Nullable String retryAfter,
            Buffer body) implements PartAnswer {

        /** Whether it is the caller and not the service that it fails for. */
        public boolean isForCaller() {
            return status == 401 || status == 403 || status == 404 || status == 410;
        }
    }

    /** There is no usable answer. */
    record Missing(Why why) implements PartAnswer {
    }

    /** Why there is none. */
    enum Why {
        UNREACHABLE,
        TOO_SLOW,
        UNUSABLE
    }

    /** In a word, for those who run the gateway. */
    default String outcome() {
        return switch (this) {
            case Given _ -> "given";
            case Refused refused -> Integer.toString(refused.status());
            case Missing missing -> missing.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        };
    }
}
