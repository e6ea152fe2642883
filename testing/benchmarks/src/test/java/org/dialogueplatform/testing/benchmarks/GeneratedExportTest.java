package org.dialogueplatform.testing.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GeneratedExportTest {

    @Test
    void noTwoRowsAreTheSameRecommendation() {
        assertEquals(10_000, GeneratedExport.of(10_000).lines().skip(1).distinct().count());
        // a State, a text, another State and a session make it one; a response and a category do not
        assertEquals(10_000, GeneratedExport.of(10_000).lines().skip(1)
                .map(line -> line.replaceAll(",(Accepted|Noted),\\d,", ",")).distinct().count());
    }

    @Test
    void noStateRecommendsSomethingToItself() {
        assertTrue(GeneratedExport.of(10_000).lines().skip(1).noneMatch(line -> {
            String to = line.substring(0, line.indexOf(','));
            return line.contains("\"," + to + ",");
        }));
    }

    @Test
    void theFileIsTheSameEveryTime() {
        assertEquals(GeneratedExport.of(100), GeneratedExport.of(100));
    }
}
