package org.dialogueplatform.recommendations.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.Checkout;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What meetings promise to tell can be read here, and nothing of it is taken for a mistake. */
class ToldByMeetingsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void everyExampleOfADecisionIsUnderstood() throws IOException {
        int instructed = 0;
        for (String example : Contracts.examples("decision.taken.v1")) {
            instructed += JSON.readValue(example, DecisionTaken.class).instructions().size();
        }
        assertEquals(1, instructed);
        for (String example : Contracts.examples("instruction.fulfilled.v1")) {
            assertNotNull(JSON.readValue(example, InstructionFulfilled.class));
        }
    }

    @Test
    void everyFamilyOnTheTopicIsKnown() throws IOException {
        String asyncapi = Files.readString(Checkout.contracts().resolve("asyncapi.yaml"));
        String channel = asyncapi.substring(asyncapi.indexOf("\n  meetings:\n"), asyncapi.indexOf("\n  meetingCards:\n"));
        List<String> messages = all("#/components/messages/(\\w+)", channel);
        assertFalse(messages.isEmpty());
        for (String message : messages) {
            String type = all("\n    " + message + ":\n      name: org\\.dialogueplatform\\.([a-z-]+)\\.", asyncapi).getFirst();
            assertTrue(Set.of(MeetingDecisions.FAMILIES).contains(type), type);
        }
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1)).toList();
    }
}
