package org.dialogueplatform.recommendations.indicator;

import java.math.BigDecimal;

/** Measured numbers as people write them: 1200, not 1.2E+3, and 12.5, not 12.500. */
final class Numbers {

    private Numbers() {
    }

    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
