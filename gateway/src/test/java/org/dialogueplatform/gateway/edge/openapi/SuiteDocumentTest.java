package org.dialogueplatform.gateway.edge.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class SuiteDocumentTest {

    private static final String PROBLEM = "\"Problem\":{\"type\":\"object\",\"properties\":{\"status\":{\"type\":\"integer\"}}}";
    private static final String MEETINGS = document("/api/v1/meetings", "get", "listMeetings",
            PROBLEM + ",\"Meeting\":{\"type\":\"object\"}", "Meetings");
    private static final String ORGANISATIONS = document("/api/v1/organisations", "get", "listOrganisations",
            PROBLEM + ",\"Organisation\":{\"type\":\"object\"}", "Organisations");

    @Test
    void theSuiteHasWhatItsServicesHaveAndSharesWhatIsTheSame() {
        JsonNode suite = merge(MEETINGS, ORGANISATIONS);

        assertEquals(List.of("/api/v1/meetings", "/api/v1/organisations"), names(suite.path("paths")));
        assertEquals(List.of("Problem", "Meeting", "Organisation"), names(suite.at("/components/schemas")));
        assertEquals("Meetings", suite.at("/tags/0/name").asText());
        assertEquals("Organisations", suite.at("/tags/1/name").asText());
    }

    @Test
    void onePathMayHaveOperationsOfSeveralServices() {
        JsonNode suite = merge(MEETINGS, document("/api/v1/meetings", "post", "draftMeeting", PROBLEM, "Meetings"));

        assertEquals(List.of("get", "post"), names(suite.at("/paths/~1api~1v1~1meetings")));
    }

    @Test
    void aSchemaThatMeansTwoThingsIsAClash() {
        assertClash("schemas Meeting is one thing in a.json and another in b.json", MEETINGS,
                document("/api/v1/x", "get", "listX", "\"Meeting\":{\"type\":\"string\"}", "X"));
    }

    @Test
    void anOperationMayBeThereOnce() {
        assertClash("GET /api/v1/meetings is in a.json and in b.json", MEETINGS,
                document("/api/v1/meetings", "get", "listAgain", PROBLEM, "Meetings"));
        assertClash("operationId listMeetings is in a.json and in b.json", MEETINGS,
                document("/api/v1/x", "get", "listMeetings", PROBLEM, "Meetings"));
    }

    @Test
    void aTagThatIsDescribedInTwoWaysIsAClash() {
        assertClash("tag Meetings is one thing in a.json and another in b.json", MEETINGS, document("/api/v1/x", "get", "listX",
                PROBLEM, "Meetings").replace("All of Meetings", "Something else"));
    }

    @Test
    void theGatewaysDocumentTakesThemAsTheyAre() {
        OpenAPI document = OASFactory.createOpenAPI();

        SuiteOpenApiFilter.add(document, documents(MEETINGS, ORGANISATIONS));

        assertEquals("listMeetings", document.getPaths().getPathItem("/api/v1/meetings").getGET().getOperationId());
        assertEquals("#/components/schemas/Problem", document.getPaths().getPathItem("/api/v1/organisations").getGET()
                .getResponses().getAPIResponse("404").getContent().getMediaType("application/problem+json").getSchema()
                .getRef());
        assertEquals("/", document.getServers().getFirst().getUrl());
    }

    @Test
    void withoutDocumentsThereIsAnEmptyOne() {
        OpenAPI document = OASFactory.createOpenAPI();

        SuiteOpenApiFilter.add(document, new TreeMap<>());

        assertTrue(document.getPaths() == null || document.getPaths().getPathItems() == null
                || document.getPaths().getPathItems().isEmpty());
    }

    @Test
    void anAddressIsNamedByItsTemplate() {
        var templates = new PathTemplates(
                List.of("/api/v1/meetings", "/api/v1/meetings/{id}", "/api/v1/meetings/{id}/opening",
                        "/api/v1/meetings/today"));

        assertEquals(Optional.of("/api/v1/meetings"), templates.find("/api/v1/meetings"));
        assertEquals(Optional.of("/api/v1/meetings/{id}"), templates.find("/api/v1/meetings/4711"));
        assertEquals(Optional.of("/api/v1/meetings/today"), templates.find("/api/v1/meetings/today"));
        assertEquals(Optional.of("/api/v1/meetings/{id}/opening"), templates.find("/api/v1/meetings/today/opening"));
        assertEquals(Optional.empty(), templates.find("/api/v1/meetings/4711/nothing"));
        assertEquals(Optional.empty(), templates.find("/"));
    }

    private static void assertClash(String said, String a, String b) {
        var clash = assertThrows(IllegalStateException.class, () -> merge(a, b));
        assertTrue(clash.getMessage().contains(said), clash.getMessage());
    }

    private static JsonNode merge(String a, String b) {
        return SuiteDocument.merge(documents(a, b));
    }

    private static SortedMap<String, JsonNode> documents(String a, String b) {
        try {
            return new TreeMap<>(Map.of("a.json", new ObjectMapper().readTree(a), "b.json", new ObjectMapper().readTree(b)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String document(String path, String method, String operation, String schemas, String tag) {
        return """
                {"openapi":"3.1.0","info":{"title":"x","version":"1"},"servers":[{"url":"http://localhost:8081"}],
                 "tags":[{"name":"%5$s","description":"All of %5$s"}],
                 "paths":{"%1$s":{"%2$s":{"operationId":"%3$s","tags":["%5$s"],"responses":{"404":{"description":"-",
                  "content":{"application/problem+json":{"schema":{"$ref":"#/components/schemas/Problem"}}}}}}}},
                 "components":{"schemas":{%4$s}}}""".formatted(path, method, operation, schemas, tag);
    }

    private static List<String> names(JsonNode node) {
        return node.propertyStream().map(Map.Entry::getKey).toList();
    }
}
