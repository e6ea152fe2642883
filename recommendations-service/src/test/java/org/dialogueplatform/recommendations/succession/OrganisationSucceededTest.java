package org.dialogueplatform.recommendations.succession;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What the participants-service will tell of successions can be read here. */
class OrganisationSucceededTest {

    @Test
    void everyExampleOfTheContractCanBeRead() throws Exception {
        var json = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();
        assertFalse(Contracts.examples("organisation.succeeded.v1").isEmpty());
        for (String example : Contracts.examples("organisation.succeeded.v1")) {
            Contracts.assertValid("organisation.succeeded.v1", example);
            var told = json.readValue(example, OrganisationSucceeded.class);
            assertEquals(json.readTree(example).get("successorId").asText(), told.successorId().toString());
        }
    }
}
