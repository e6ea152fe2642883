package org.dialogueplatform.gateway.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.dialogueplatform.platform.text.Language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The rules that can forbid something, as the parts of the suite commit them to {@code contracts/problems}. */
public final class Rules {

    /** Whoever has rules. */
    static final List<String> PARTS = List.of("platform", "meetings-service", "participants-service", "recommendations-service",
            "delivery-service");

    private static final SortedMap<String, List<JsonNode>> RULES = read();

    private Rules() {
    }

    /**
     * A rule in one language.
     *
     * @param code stable, for programs
     * @param sentences what is said where it forbids something
     */
    public record Rule(String code, List<String> sentences) {
    }

    static List<Rule> all(Language language) {
        return RULES.entrySet().stream().map(rule -> new Rule(rule.getKey(), rule.getValue().stream()
                .map(sentence -> sentence.path(language.code()).asText().replaceAll("\\{\\d+}", "…")).distinct().toList()))
                .toList();
    }

    private static SortedMap<String, List<JsonNode>> read() {
        var json = new ObjectMapper();
        SortedMap<String, List<JsonNode>> rules = new TreeMap<>();
        for (String part : PARTS) {
            try (InputStream in = Rules.class.getResourceAsStream("/contracts/problems/" + part + ".json")) {
                if (in == null) {
                    throw new IllegalStateException("contracts/problems/" + part + ".json is missing");
                }
                json.readTree(in).properties().forEach(rule -> rule.getValue()
                        .forEach(rules.computeIfAbsent(rule.getKey(), none -> new ArrayList<>())::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return rules;
    }
}
