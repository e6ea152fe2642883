package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.testing.ApiDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What every client that is generated from the suite's document relies on: stable names, and a name for everything. */
class ApiRulesTest {

    /** Values in which anything may stand. */
    private static final Set<String> SAMPLES = Set.of("example", "examples", "default", "const");

    /** With these words no operation begins, because they do not say what is done. */
    private static final Set<String> NO_VERBS = Set.of("the", "a", "new", "all", "my", "meeting", "meetings", "recommendation",
            "recommendations", "organisation", "organisations", "person", "persons", "post", "put", "api", "handle", "do",
            "operation");

    private final ApiDocument suite = ApiDocument.committed("suite");

    @Test
    void everyOperationHasANameOfItsOwnThatSaysWhatItDoes() {
        Set<String> names = new HashSet<>();
        List<String> wrong = new ArrayList<>();
        for (ApiDocument.Operation operation : suite.operations()) {
            String id = operation.id();
            String first = id.split("(?=[A-Z])", 2)[0];
            if (!names.add(id)) {
                wrong.add(id + " is there twice");
            } else if (!id.matches("[a-z]+([A-Z][a-z0-9]*)*") || NO_VERBS.contains(first)) {
                wrong.add(operation.method() + " " + operation.path() + " is called '" + id
                        + "', which is not a verb first, in camel case");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyEnumAndEveryObjectHasAName() {
        assertEquals(List.of(), nameless(suite.content()));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "{\"type\":\"object\",\"properties\":{\"state\":{\"type\":\"string\",\"enum\":[\"A\"]}}}",
            "{\"type\":\"array\",\"items\":{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}}}}",
            "{\"type\":\"object\",\"properties\":{\"inner\":{\"type\":\"object\"}}}",
            "{\"type\":\"object\",\"additionalProperties\":{\"enum\":[1,2]}}" })
    void oneWithoutANameIsNoticed(String schema) throws JsonProcessingException {
        JsonNode document = new ObjectMapper().readTree("{\"components\":{\"schemas\":{\"Named\":" + schema + "}}}");

        assertEquals(1, nameless(document).size());
    }

    private static List<String> nameless(JsonNode document) {
        List<String> nameless = new ArrayList<>();
        find(document.path("paths"), "paths", false, nameless);
        document.path("components").properties().forEach(section -> section.getValue().properties().forEach(part -> find(
                part.getValue(), section.getKey() + "/" + part.getKey(), section.getKey().equals("schemas"), nameless)));
        return nameless;
    }

    private static void find(JsonNode node, String at, boolean named, List<String> nameless) {
        boolean isObject = node.path("type").asText().equals("object") && !node.has("$ref")
                && (node.has("properties") || !node.has("additionalProperties"));
        // a form is sent by one operation and named after it
        if (!named && (node.path("enum").isArray() || isObject) && !at.contains("multipart~1form-data")) {
            nameless.add(at);
        }
        if (node.has("in") && node.has("name")) {
            // the orders of one list, or what it can include, are named by the parameter and used nowhere else
            return;
        }
        if (node.isArray()) {
            node.forEach(item -> find(item, at, false, nameless));
        }
        node.properties().forEach(child -> {
            if (!SAMPLES.contains(child.getKey())) {
                find(child.getValue(), at + "/" + child.getKey().replace("/", "~1"), false, nameless);
            }
        });
    }
}
