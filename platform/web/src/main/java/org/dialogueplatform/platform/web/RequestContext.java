package org.dialogueplatform.platform.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Names and form of the headers that tie together what one request caused. */
public final class RequestContext {

    /** An id for one request, set by the gateway, in every answer and every log line. */
    public static final String REQUEST_ID = "X-Request-Id";

    /** W3C trace context. */
    public static final String TRACEPARENT = "traceparent";

    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern TRACEPARENT_FORM = Pattern
            .compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private RequestContext() {
    }

    public static boolean isRequestId(@Nullable String value) {
        return value != null && REQUEST_ID_FORM.matcher(value).matches();
    }

    public static boolean isTraceparent(@Nullable String value) {
        return value != null && TRACEPARENT_FORM.matcher(value).matches();
    }
}
