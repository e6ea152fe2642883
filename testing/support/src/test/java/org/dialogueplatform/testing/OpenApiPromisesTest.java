package org.dialogueplatform.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What users of an interface would have to change for, and what not. */
class OpenApiPromisesTest {

    private static final String NOTES = """
            {"paths": {"/notes": {"post": {"operationId": "writeNote",
                "parameters": [{"name": "draft", "in": "query", "schema": {"type": "boolean"}}],
                "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
                "responses": {"201": {"description": "Written",
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}}}}}},
             "components": {"schemas": {
                "Note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"},
                    "mood": {"$ref": "#/components/schemas/Mood"}, "by": {"type": ["string", "null"]}}},
                "Mood": {"type": "string", "enum": ["GLAD", "SAD"]}}}}""";

    @Test
    void whatIsAddedBreaksNothing() {
        assertEquals(List.of(), broken(NOTES.replace("\"SAD\"", "\"SAD\", \"CALM\"")));
        assertEquals(List.of(), broken(NOTES.replace("\"by\":", "\"at\": {\"type\": \"string\"}, \"by\":")));
        assertEquals(List.of(),
                broken(NOTES.replace("{\"/notes\":", "{\"/more\": {\"get\": {\"operationId\": \"more\"}}, \"/notes\":")));
    }

    @Test
    void whatDisappearsOrIsCalledOtherwiseIsMissed() {
        assertEquals(List.of("gone or changed: schema Mood can be SAD"), broken(NOTES.replace(", \"SAD\"", "")));
        assertEquals(List.of("gone or changed: schema Note has by: string"), broken(NOTES.replace("\"by\":", "\"from\":")));
        assertEquals(List.of("gone or changed: POST /notes is writeNote"), broken(NOTES.replace("writeNote", "addNote")));
        assertEquals(List.of("gone or changed: POST /notes knows query parameter draft: boolean"),
                broken(NOTES.replace("\"boolean\"", "\"integer\"")));
    }

    @Test
    void whatIsNewlyDemandedIsAnObjection() {
        assertEquals(List.of("newly demanded: schema Note needs mood"),
                broken(NOTES.replace("[\"text\"]", "[\"text\", \"mood\"]")));
        assertEquals(List.of("newly demanded: POST /notes needs query parameter draft"),
                broken(NOTES.replace("\"in\": \"query\"", "\"in\": \"query\", \"required\": true")));
    }

    @Test
    void whatIsNewMayDemandWhatItLikes() {
        String more = NOTES.replace("{\"/notes\":", """
                {"/letters": {"post": {"operationId": "writeLetter", "parameters":
                    [{"name": "to", "in": "query", "required": true, "schema": {"type": "string"}}]}}, "/notes":""");
        assertEquals(List.of(), broken(more));
        assertEquals(List.of(), broken(NOTES.replace("\"Mood\": {", "\"Letter\": {\"required\": [\"to\"]}, \"Mood\": {")));
    }

    private static List<String> broken(String now) {
        return OpenApiPromises.broken(promises(NOTES), promises(now));
    }

    private static Set<String> promises(String document) {
        try {
            return OpenApiPromises.of(new ObjectMapper().readTree(document));
        } catch (JsonProcessingException e) {
            throw new AssertionError(document, e);
        }
    }
}
