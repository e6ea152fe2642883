package org.dialogueplatform.testing.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void theTimeIsReadBehindANameThatHoldsBlanksAndParentheses() {
        assertEquals(154,
                CpuTime.ticks("17 (a (strange) name) S 1 17 17 0 -1 4194560 900 0 1 0 120 34 5 6 20 0 8 0 77", 11, 12));
    }
}
