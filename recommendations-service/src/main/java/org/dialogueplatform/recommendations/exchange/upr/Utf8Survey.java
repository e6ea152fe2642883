package org.dialogueplatform.recommendations.exchange.upr;

/** How much of a file is UTF-8, by the strict rules of RFC 3629: no overlong forms, no surrogates, nothing above U+10FFFF. */
final class Utf8Survey {

    /** One foul byte in this many good characters is damage; more of them, and it was another encoding all along. */
    private static final long GOOD_TO_DAMAGED = 10;

    private long characters;
    private long damaged;
    private int continuations;
    private int least = 0x80;
    private int most = 0xBF;

    void accept(int b) {
        if (continuations > 0) {
            if (b >= least && b <= most) {
                least = 0x80;
                most = 0xBF;
                if (--continuations == 0) {
                    characters++;
                }
                return;
            }
            damaged++;
            continuations = 0;
        }
        if (b >= 0x80) {
            lead(b);
        }
    }

    private void lead(int b) {
        least = 0x80;
        most = 0xBF;
        if (b >= 0xC2 && b <= 0xDF) {
            continuations = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            continuations = 2;
            least = b == 0xE0 ? 0xA0 : 0x80;
            most = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            continuations = 3;
            least = b == 0xF0 ? 0x90 : 0x80;
            most = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            damaged++;
        }
    }

    boolean wellFormed() {
        return damaged == 0 && continuations == 0;
    }

    boolean nearlyWellFormed() {
        return characters > 0 && characters >= damaged * GOOD_TO_DAMAGED;
    }
}
