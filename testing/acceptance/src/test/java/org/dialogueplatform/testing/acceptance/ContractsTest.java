package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.ObjectMapper;

/** The contracts agree with each other: schemas, examples, AsyncAPI and topics. */
class ContractsTest {

    @Test
    void everyExampleIsWhatItsSchemaPromises() {
        assertFalse(Contracts.types().isEmpty());
        for (String type : Contracts.types()) {
            Contracts.examples(type).forEach(example -> Contracts.assertValid(type, example));
        }
    }

    @Test
    void asyncApiNamesEveryEventAndNoOther() throws IOException {
        assertEquals(new TreeSet<>(Contracts.types()), found("\\$ref: \"\\./events/(.+)\\.json\""));
        assertEquals(new TreeSet<>(Contracts.types()), found("name: org\\.dialogueplatform\\.(.+)"));
    }

    @Test
    void asyncApiNamesEveryTopicOfEventsAndNoOther() throws IOException {
        Set<String> declared = new TreeSet<>();
        for (String line : Files.readAllLines(Contracts.folder().resolve("topics.conf"))) {
            if (line.startsWith("dialogue.") && !line.startsWith("dialogue.dead-letter.")) {
                declared.add(line.split("\\s+", 2)[0]);
            }
        }
        assertEquals(declared, found("address: (.+)"));
    }

    @Test
    void everySchemaSaysWhatItIs() throws IOException {
        var json = new ObjectMapper();
        for (String type : Contracts.types()) {
            var schema = json.readTree(Files.readString(Contracts.folder().resolve("events/" + type + ".json")));
            assertEquals("https://dialogueplatform.org/contracts/events/" + type + ".json", schema.path("$id").asText());
            assertFalse(schema.path("title").asText().isBlank(), type);
            assertFalse(schema.path("description").asText().isBlank(), type);
            assertFalse(schema.path("additionalProperties").isBoolean() && !schema.path("additionalProperties").asBoolean(),
                    type + " must let a later version of it add fields");
        }
    }

    private static Set<String> found(String pattern) throws IOException {
        Set<String> found = new TreeSet<>();
        var matcher = Pattern.compile(pattern).matcher(Files.readString(Contracts.folder().resolve("asyncapi.yaml")));
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
