package org.dialogueplatform.gateway.edge.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.dialogueplatform.gateway.edge.ScriptedServices;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class ServedDocumentTest {

    @Test
    void whatTheServicesCommitToIsServedWordForWord() throws JsonProcessingException {
        JsonNode served = new ObjectMapper().readTree(given().accept("application/json").when().get("/openapi").asString());
        var committed = CommittedDocuments.read(Thread.currentThread().getContextClassLoader());

        assertFalse(committed.isEmpty());
        committed.forEach((document, content) -> {
            content.path("paths").properties().forEach(path -> path.getValue().properties()
                    .forEach(operation -> assertEquals(operation.getValue(),
                            served.path("paths").path(path.getKey()).path(operation.getKey()), document)));
            content.path("components").properties().forEach(section -> section.getValue().properties()
                    .forEach(part -> assertEquals(part.getValue(),
                            served.path("components").path(section.getKey()).path(part.getKey()), document)));
        });
    }
}
