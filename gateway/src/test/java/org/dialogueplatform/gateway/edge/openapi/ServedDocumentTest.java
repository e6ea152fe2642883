package org.dialogueplatform.gateway.edge.openapi;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

import org.dialogueplatform.gateway.edge.ScriptedServices;
import org.dialogueplatform.gateway.views.Part;
import org.dialogueplatform.gateway.views.View;
import org.dialogueplatform.gateway.views.Views;
import org.dialogueplatform.testing.AccessTable;
import org.dialogueplatform.testing.OpenApiContract;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(ScriptedServices.class)
class ServedDocumentTest {

    @Test
    void theSuitesDocumentIsCommittedForThoseWhoGenerateFromIt() throws IOException {
        OpenApiContract.assertCommitted("suite", given().accept("application/json").when().get("/openapi").asString());
    }

    @Test
    void whoMayUseAnOperationIsSaidOfEach() throws JsonProcessingException {
        JsonNode served = new ObjectMapper().readTree(given().accept("application/json").when().get("/openapi").asString());
        Set<String> operations = new TreeSet<>();
        served.path("paths").forEach(path -> path.forEach(operation -> {
            if (operation.has("operationId")) {
                operations.add(operation.path("operationId").asText());
            }
        }));

        assertEquals(operations, new TreeSet<>(AccessTable.committed().operations()));
    }

    @Test
    void whatAViewIsMadeOfIsDescribedByTheServicesOwnSchemas() throws JsonProcessingException {
        JsonNode served = new ObjectMapper().readTree(given().accept("application/json").when().get("/openapi").asString());
        for (View view : Views.all()) {
            JsonNode operation = served.path("paths").path(view.path()).path("get");
            assertEquals(view.operation(), operation.path("operationId").asText());
            assertTrue(operation.path("responses").has("429"), "what every operation can be refused with is said of it, too");
            JsonNode properties = served.at("/components/schemas").path(view.schema()).path("properties");
            for (Part part : view.parts()) {
                JsonNode schema = part.isMain() ? properties.path(part.name()) : properties.path(part.name()).at("/anyOf/0");
                assertEquals(served.path("paths").path(part.path())
                        .at("/get/responses/200/content/application~1json/schema"), schema, part.name());
                // what it is asked with are parameters that it has
                for (String parameter : part.query("x").split("&", -1)) {
                    String name = parameter.split("=", -1)[0];
                    assertTrue(name.isEmpty() || served.path("paths").path(part.path()).at("/get/parameters")
                            .findValuesAsText("name").contains(name), part.address());
                }
            }
        }
    }

    @Test
    void whatTheServicesCommitToIsServedWordForWord() throws JsonProcessingException {
        JsonNode served = new ObjectMapper().readTree(given().accept("application/json").when().get("/openapi").asString());
        var committed = CommittedDocuments.read(Thread.currentThread().getContextClassLoader());

        assertFalse(committed.isEmpty());
        committed.forEach((document, content) -> {
            content.path("paths").properties().forEach(path -> path.getValue().properties()
                    .forEach(operation -> assertEquals(withoutExamples(operation.getValue()),
                            withoutExamples(served.path("paths").path(path.getKey()).path(operation.getKey())), document)));
            content.path("components").properties().forEach(section -> section.getValue().properties()
                    .forEach(part -> assertEquals(part.getValue(),
                            withoutExamples(served.path("components").path(section.getKey()).path(part.getKey())), document)));
        });
    }

    @Test
    void whatIsServedShowsTheCommittedExamples() throws JsonProcessingException {
        JsonNode served = new ObjectMapper().readTree(given().accept("application/json").when().get("/openapi").asString());
        var examples = ExamplesFilter.read(Thread.currentThread().getContextClassLoader());

        assertFalse(examples.isEmpty());
        served.path("paths").forEach(path -> path.forEach(operation -> examples.forEach((name, example) -> {
            if (name.endsWith("/" + operation.path("operationId").asText()) && example.has("request")) {
                assertEquals(example.get("request"), operation.at("/requestBody/content/application~1json/example"), name);
            }
        })));
    }

    /** These are the suite's own; see {@link ExamplesFilter}. */
    private static JsonNode withoutExamples(JsonNode part) {
        part.findParents("schema").forEach(holder -> ((ObjectNode) holder).remove("example"));
        return part;
    }
}
