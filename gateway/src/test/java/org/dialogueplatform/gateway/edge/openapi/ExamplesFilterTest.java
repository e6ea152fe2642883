package org.dialogueplatform.gateway.edge.openapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.TreeMap;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class ExamplesFilterTest {

    private static final String DOCUMENT = """
            {"openapi":"3.1.0","info":{"title":"x","version":"1"},"paths":{"/api/v1/meetings":{
              "post":{"operationId":"draftMeeting","requestBody":{"content":{"application/json":{"schema":{"type":"object"}}}},
                "responses":{"201":{"description":"-","content":{"application/json":{"schema":{"type":"object"}}}},
                             "409":{"$ref":"#/components/responses/Conflict"}}},
              "get":{"operationId":"listMeetings","responses":{"200":{"description":"-",
                "content":{"application/json":{"schema":{"type":"object"}},"application/jsonl":{"schema":{"type":"string"}}}}}}}},
             "components":{"responses":{"Conflict":{"description":"-","content":{"application/problem+json":{"schema":{"type":"object"}}}}}}}""";

    @Test
    void anOperationShowsWhatIsSentAndWhatComesBack() throws JsonProcessingException {
        Operation operation = with("meetings-service/draftMeeting", "{\"request\":{\"year\":2030},\"response\":{\"number\":1}}")
                .getPaths().getPathItem("/api/v1/meetings").getPOST();

        assertEquals(Map.of("year", 2030),
                operation.getRequestBody().getContent().getMediaType("application/json").getExample());
        assertEquals(Map.of("number", 1), operation.getResponses().getAPIResponse("201").getContent()
                .getMediaType("application/json").getExample());
    }

    @Test
    void theSameLineByLineIsNotShownAsOneObject() throws JsonProcessingException {
        var answer = with("meetings-service/listMeetings", "{\"response\":{\"items\":[]}}").getPaths()
                .getPathItem("/api/v1/meetings").getGET().getResponses().getAPIResponse("200");

        assertEquals("{items=[]}", answer.getContent().getMediaType("application/json").getExample().toString());
        assertNull(answer.getContent().getMediaType("application/jsonl").getExample());
    }

    @Test
    void eachWayToBeRefusedShowsOneProblem() throws JsonProcessingException {
        assertEquals(Map.of("status", 409), with("problems/Conflict", "{\"status\":409}").getComponents().getResponses()
                .get("Conflict").getContent().getMediaType("application/problem+json").getExample());
    }

    private static OpenAPI with(String name, String example) throws JsonProcessingException {
        JsonNode services = new ObjectMapper().readTree(DOCUMENT);
        OpenAPI document = OASFactory.createOpenAPI();
        SuiteOpenApiFilter.add(document, new TreeMap<>(Map.of("meetings-service.json", services)));
        ExamplesFilter.add(document, Map.of(name, new ObjectMapper().readTree(example)));
        return document;
    }
}
