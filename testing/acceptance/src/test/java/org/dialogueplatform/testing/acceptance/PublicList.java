package org.dialogueplatform.testing.acceptance;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

/** All public recommendations, as a partner loads them before it follows the feed. */
final class PublicList {

    private static final ObjectReader LINES = new ObjectMapper().readerFor(JsonNode.class);

    private PublicList() {
    }

    /** The number of the last public event about each, by its id. */
    static Map<String, Long> numbers() {
        byte[] lines = As.thePublic().accept("application/jsonl").get("/api/v1/recommendations").then().statusCode(200)
                .extract()
                .asByteArray();
        Map<String, Long> numbers = new TreeMap<>();
        try (MappingIterator<JsonNode> list = LINES.readValues(lines)) {
            list.forEachRemaining(one -> numbers.put(one.required("id").asText(), one.required("publicNo").asLong()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return numbers;
    }
}
