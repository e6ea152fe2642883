package org.dialogueplatform.testing.acceptance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.dialogueplatform.testing.Contracts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a schema breaks of a past one of the same type: for those who read events by the past one, and for events of then that
 * are
 * read by the new one.
 */
final class Evolution {

    private final List<String> broken = new ArrayList<>();

    private Evolution() {
    }

    /**
     * @param golden events as they were told by the past schema
     * @param examples of events as they are told by the present one
     */
    static List<String> broken(JsonNode past, JsonNode present, List<String> golden, List<String> examples) {
        var evolution = new Evolution();
        evolution.compare("", past, present);
        golden.forEach(event -> Contracts.errors(present.toString(), event)
                .forEach(error -> evolution.broken.add("an event of then is refused: " + error)));
        examples.forEach(event -> Contracts.errors(past.toString(), event)
                .forEach(error -> evolution.broken.add("an event of now is refused by the schema of then: " + error)));
        return evolution.broken;
    }

    private void compare(String at, JsonNode past, JsonNode present) {
        past.path("required").forEach(name -> {
            if (!texts(present.path("required")).contains(name.asText())) {
                broken.add(at + "/" + name.asText() + " need not be there any more");
            }
        });
        Set<String> codes = texts(past.path("enum"));
        codes.removeAll(texts(present.path("enum")));
        if (!codes.isEmpty() && present.has("enum")) {
            broken.add(at + " has no " + codes + " any more");
        }
        if (!past.path("type").equals(present.path("type"))) {
            broken.add(at + " was " + past.path("type") + " and is " + present.path("type"));
        }
        for (String holder : List.of("properties", "$defs")) {
            past.path(holder).properties().forEach(field -> {
                JsonNode now = present.path(holder).path(field.getKey());
                if (now.isMissingNode()) {
                    broken.add(at + "/" + field.getKey() + " is gone");
                } else {
                    compare(at + "/" + field.getKey(), field.getValue(), now);
                }
            });
        }
        for (String within : List.of("items", "additionalProperties", "propertyNames")) {
            if (past.path(within).isObject()) {
                compare(at + "/" + within, past.path(within), present.path(within));
            }
        }
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new HashSet<>();
        array.forEach(one -> texts.add(one.asText()));
        return texts;
    }
}
