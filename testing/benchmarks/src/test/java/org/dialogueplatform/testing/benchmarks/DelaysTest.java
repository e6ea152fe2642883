package org.dialogueplatform.testing.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DelaysTest {

    private static final String BEFORE = """
            # TYPE dialogue_inbox_delay_seconds histogram
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="0.01"} 10
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="0.02"} 10
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="+Inf"} 10
            """;
    private static final String AFTER = """
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="0.01"} 10
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="0.02"} 108
            dialogue_inbox_delay_seconds_bucket{consumer="meetings.organisations",le="+Inf"} 110
            dialogue_inbox_delay_seconds_bucket{consumer="somebody.else",le="+Inf"} 5000
            """;

    private final Delays between = Delays.read(AFTER, "meetings.organisations")
            .since(Delays.read(BEFORE, "meetings.organisations"));

    @Test
    void onlyWhatCameMeanwhileCounts() {
        assertEquals(100, between.events());
        assertEquals(200, between.and(between).events());
    }

    @Test
    void aQuantileIsReadWithinItsBucket() {
        assertEquals(15.1, between.millis(0.5), 0.01);
    }

    @Test
    void ofWhatTookLongerThanTheLastBoundOnlyThatBoundIsKnown() {
        assertEquals(20, between.millis(0.99), 0.01);
    }

    @Test
    void aConsumerThatReceivedNothingYetHasNoDelays() {
        assertEquals(0, Delays.read("", "meetings.organisations").events());
    }
}
