package org.dialogueplatform.delivery.log;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.platform.event.CloudEvent;
import org.dialogueplatform.platform.event.UnreadableEvent;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Makes of an event as Kafka carries it the one that partners read: CloudEvents 1.0, JSON format, structured mode. */
public final class Rendering {

    /** What is told to partners is public by its owner's decision; nothing else gets as far as here. */
    static final String PUBLIC = "public";

    private static final ObjectMapper JSON = JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private Rendering() {
    }

    /** The event, without a position yet; {@link UnreadableEvent} if partners could not read it. */
    public static LoggedEvent of(CloudEvent event) {
        JsonNode data = data(event);
        ObjectNode body = JSON.createObjectNode();
        body.put("specversion", "1.0");
        body.put("id", event.id().toString());
        body.put("source", event.source());
        body.put("type", event.type());
        body.put("subject", event.subject().toString());
        body.put("time", event.time().toString());
        body.put("sequence", Long.toString(event.sequence()));
        body.put("recordedtime", event.recordedTime().toString());
        body.put("dataclassification", PUBLIC);
        body.put("datacontenttype", "application/json");
        body.set("data", data);
        return new LoggedEvent(0, event.id(), event.type(), event.subject(), event.sequence(), facets(data), body.toString());
    }

    private static JsonNode data(CloudEvent event) {
        try {
            JsonNode data = JSON.readTree(event.data());
            if (!data.isObject()) {
                throw new UnreadableEvent("the data is no JSON object");
            }
            return data;
        } catch (IOException e) {
            throw new UnreadableEvent("the data is no JSON", e);
        }
    }

    private static Map<String, List<String>> facets(JsonNode data) {
        Map<String, List<String>> facets = new HashMap<>();
        JsonNode given = data.path("facets");
        if (!given.isObject()) {
            throw new UnreadableEvent("the data has no facets");
        }
        given.properties().forEach(facet -> {
            List<String> values = new ArrayList<>();
            facet.getValue().forEach(value -> values.add(value.asText()));
            facets.put(facet.getKey(), values);
        });
        return facets;
    }
}
