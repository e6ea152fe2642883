package org.dialogueplatform.localstack.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.dialogueplatform.localstack.samples.SimulatedYear;
import org.junit.jupiter.api.Test;

class SimulateTest {

    @Test
    void withoutAWordItPlaysAYearAtFiveActsASecond() {
        assertEquals(new SimulatedYear.Wish(1, 5, Long.MAX_VALUE), Simulate.parse(List.of()));
        assertEquals(new SimulatedYear.Wish(42, 0.5, 10),
                Simulate.parse(List.of("--rate", "0.5", "--acts", "10", "--seed", "42")));
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertEquals("\"--speed\" is nothing ./dialogue simulate knows: see ./dialogue help.", refusal("--speed", "5"));
        assertEquals("--rate needs a number (acts per second, up to 1000); it got \"fast\".", refusal("--rate", "fast"));
        assertEquals("--rate needs a number (acts per second, up to 1000); it got \"0\".", refusal("--rate", "0"));
        assertEquals("--acts needs a number (how many acts to play).", refusal("--acts"));
        assertEquals("--seed needs a number (a whole number: the same one plays the same year); it got \"1.5\".",
                refusal("--seed", "1.5"));
    }

    private static String refusal(String... arguments) {
        return assertThrows(Problem.class, () -> Simulate.parse(List.of(arguments))).sentence();
    }
}
