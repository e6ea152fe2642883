package org.dialogueplatform.recommendations.exchange.upr;

import java.nio.charset.Charset;

/**
 * In what the file is written.
 *
 * @param evidence how sure that is
 */
public record TextEncoding(Charset charset, Evidence evidence) {

    /** What the file's encoding was concluded from. */
    public enum Evidence {
        /** The file says so itself. */
        BYTE_ORDER_MARK,
        /** No other encoding looks like it. */
        WELL_FORMED,
        /** Nearly all of it is well-formed; rows with the damaged places are refused. */
        NEARLY_WELL_FORMED,
        /** The likeliest of a few in which every byte means something. */
        LIKELIEST
    }

    /** The name by which people know it. */
    public String label() {
        return charset.name().equals("x-MacRoman") ? "Mac-Roman" : charset.name();
    }
}
