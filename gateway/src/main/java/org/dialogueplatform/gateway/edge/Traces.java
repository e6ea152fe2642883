package org.dialogueplatform.gateway.edge;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Begins traces for callers that bring none. */
final class Traces {

    private static final HexFormat HEX = HexFormat.of();

    private Traces() {
    }

    /** A new W3C traceparent; not sampled, which is for whoever records traces to decide. */
    static String begin() {
        var random = ThreadLocalRandom.current();
        // neither id may be all zeros
        return "00-" + HEX.toHexDigits(random.nextLong()) + HEX.toHexDigits(random.nextLong() | 1) + "-"
                + HEX.toHexDigits(random.nextLong() | 1) + "-00";
    }
}
