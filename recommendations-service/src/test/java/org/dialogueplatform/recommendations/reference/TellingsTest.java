package org.dialogueplatform.recommendations.reference;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What others promise to tell can be read here. */
class TellingsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void everyExampleOfAnOrganisationIsUnderstood() throws IOException {
        for (String example : Contracts.examples("organisation.changed.v1")) {
            assertNotNull(JSON.readValue(example, OrganisationChanged.class).category());
        }
    }

    @Test
    void everyExampleOfAnInterventionIsUnderstood() throws IOException {
        for (String type : new String[] { "intervention.recorded.v1", "intervention.corrected.v1" }) {
            for (String example : Contracts.examples(type)) {
                assertNotNull(JSON.readValue(example, InterventionTold.class).visibility());
            }
        }
    }

    @Test
    void everyExampleOfAMeetingCardIsUnderstood() throws IOException {
        for (String example : Contracts.examples("meeting-card.changed.v1")) {
            assertNotNull(JSON.readValue(example, MeetingCardChanged.class).state());
        }
    }
}
