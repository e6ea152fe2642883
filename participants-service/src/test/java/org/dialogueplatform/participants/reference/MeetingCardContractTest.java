package org.dialogueplatform.participants.reference;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What this service reads of a meeting's card is in every example of its contract. */
class MeetingCardContractTest {

    private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void cardsAreUnderstood() throws IOException {
        for (String example : Contracts.examples("meeting-card.changed.v1")) {
            assertNotNull(JSON.readValue(example, MeetingCardState.class).state());
        }
    }
}
