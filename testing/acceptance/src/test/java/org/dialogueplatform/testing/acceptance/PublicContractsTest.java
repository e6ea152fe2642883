package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What partners were promised is kept: what was told then can be read now, and who knows only what was then can read what is
 * told now.
 */
class PublicContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String POSITION_CHANGED = "public.recommendation.position-changed.v1";

    @Test
    void whatWasToldThenIsReadNowAndWhatIsToldNowWasPromisedThen() {
        for (Path release : releases()) {
            for (String type : schemas(release)) {
                assertEquals(List.of(), Evolution.broken(schemaOf(release, type), schemaOf(type), golden(release, type),
                        Contracts.examples(type)), type + " of " + release.getFileName());
            }
        }
    }

    @Test
    void everyTypeThatPartnersAreToldIsKeptWithEventsAndSchema() {
        Set<String> kept = new TreeSet<>();
        for (Path release : releases()) {
            for (String type : schemas(release)) {
                assertFalse(golden(release, type).isEmpty(), type);
                kept.add(type);
            }
        }
        assertEquals(new TreeSet<>(publicTypes()), kept);
    }

    @Test
    void aFieldThatNeedNotBeThereAnyMoreIsFound() {
        found(schema -> remove((ArrayNode) schema.path("required"), "position"), "/position need not be there any more");
    }

    @Test
    void aCodeThatIsNoLongerAllowedIsFound() {
        found(schema -> remove((ArrayNode) schema.path("properties").path("position").path("enum"), "NOTED"),
                "/position has no [NOTED] any more");
    }

    @Test
    void anotherTypeIsFound() {
        found(schema -> ((ObjectNode) schema.path("properties").path("publicNo")).put("type", "string"),
                "/publicNo was \"integer\" and is \"string\"");
    }

    @Test
    void anotherNameIsFound() {
        found(schema -> {
            var properties = (ObjectNode) schema.path("properties");
            properties.set("before", properties.remove("previous"));
            remove((ArrayNode) schema.path("required"), "previous");
            ((ArrayNode) schema.path("required")).add("before");
        }, "/previous is gone");
    }

    @Test
    void aFieldThatIsAddedBreaksNothing() {
        JsonNode past = schemaOf(POSITION_CHANGED);
        JsonNode present = past.deepCopy();
        ((ObjectNode) present.path("properties")).putObject("more").put("type", "string");
        assertEquals(List.of(), Evolution.broken(past, present, Contracts.examples(POSITION_CHANGED),
                Contracts.examples(POSITION_CHANGED)));
    }

    @Test
    void everyTypeOfThePublicTopicIsOnItsChannelAndNoOther() throws IOException {
        String asyncApi = Files.readString(Contracts.folder().resolve("asyncapi.yaml"));
        Matcher channel = Pattern.compile("(?ms)^  public:\n    address: dialogue\\.public\\.v1\n(.+?)^\\S").matcher(asyncApi);
        assertTrue(channel.find());
        Set<String> named = new TreeSet<>();
        Matcher message = Pattern.compile("components/messages/(\\w+)").matcher(channel.group(1));
        while (message.find()) {
            Matcher name = Pattern
                    .compile("    " + message.group(1) + ":\n      name: org\\.dialogueplatform\\.(\\S+)\n(?s:.+?)"
                            + "messageTraits/publicCloudEvent")
                    .matcher(asyncApi);
            assertTrue(name.find(), message.group(1));
            named.add(name.group(1));
        }
        assertEquals(new TreeSet<>(publicTypes()), named);
    }

    @Test
    void partnersFilterByTheFacetsThatEventsHave() throws IOException {
        Set<String> permitted = names(JSON.readTree(Files.readString(Contracts.folder().resolve("events/facets.json")))
                .path("facets"));
        for (String type : publicTypes()) {
            Set<String> facets = names(schemaOf(type).path("properties").path("facets").path("properties"));
            if (type.startsWith("public.recommendation.")) {
                assertEquals(permitted, facets, type);
            } else {
                assertEquals(Set.of(), facets, type);
            }
        }
    }

    @Test
    void everyPublicEventIsNumberedAndSaysWhereToReadMore() {
        for (String type : publicTypes()) {
            Set<String> required = new TreeSet<>();
            schemaOf(type).path("required").forEach(name -> required.add(name.asText()));
            assertTrue(required.containsAll(Set.of("publicNo", "href", "facets")), type + " requires " + required);
        }
    }

    @Test
    void ofEveryFactItIsWrittenDownWhetherEverybodyMayKnowIt() throws IOException {
        Set<String> decided = new TreeSet<>();
        Set<String> told = new TreeSet<>();
        for (String line : Files.readAllLines(Contracts.root().resolve("docs/public-events.md"))) {
            if (line.startsWith("| `") && line.chars().filter(c -> c == '|').count() == 4) {
                String[] cells = line.split("\\|", -1);
                codes(cells[1], decided);
                codes(cells[2], told);
            }
        }
        Set<String> facts = new TreeSet<>();
        for (String type : Contracts.types()) {
            if (type.matches(
                    "(recommendation|implementation|assessment|progress-report|position-proposal|plan|measure|indicator"
                            + "|road-map|reminder|import-run|vocabulary|vocabulary-term|agenda-item)\\..+")) {
                facts.add(type.replaceFirst("\\.v\\d+$", ""));
            }
        }
        facts.removeIf(fact -> fact.equals("agenda-item.taken-up") || fact.equals("agenda-item.concluded"));
        facts.removeAll(decided);
        assertEquals(Set.of(), facts, "docs/public-events.md does not say whether everybody may know these");
        Set<String> types = new TreeSet<>();
        publicTypes().forEach(type -> types.add(type.replaceFirst("\\.v\\d+$", "")));
        assertEquals(types, told);
    }

    private static void codes(String cell, Set<String> into) {
        Matcher code = Pattern.compile("`([^`]+)`").matcher(cell);
        while (code.find()) {
            into.add(code.group(1));
        }
    }

    private static void found(Consumer<ObjectNode> change, String expected) {
        JsonNode past = schemaOf(POSITION_CHANGED);
        ObjectNode present = past.deepCopy();
        change.accept(present);
        List<String> broken = Evolution.broken(past, present, Contracts.examples(POSITION_CHANGED), List.of());
        assertTrue(broken.contains(expected), "found: " + broken);
    }

    private static void remove(ArrayNode array, String value) {
        for (int i = 0; i < array.size(); i++) {
            if (array.get(i).asText().equals(value)) {
                array.remove(i);
                return;
            }
        }
        throw new AssertionError(value + " is not in " + array);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> publicTypes() {
        return Contracts.types().stream().filter(type -> type.startsWith("public.")).toList();
    }

    private static List<Path> releases() {
        List<Path> releases = list(Contracts.folder().resolve("events/golden")).stream().filter(Files::isDirectory).toList();
        assertFalse(releases.isEmpty());
        return releases;
    }

    private static List<String> schemas(Path release) {
        return list(release.resolve("schemas")).stream().map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                .toList();
    }

    private static List<String> golden(Path release, String type) {
        List<String> golden = new ArrayList<>();
        for (Path file : list(release)) {
            String name = file.getFileName().toString();
            if (name.equals(type + ".json") || name.startsWith(type + "-")) {
                golden.add(read(file));
            }
        }
        return golden;
    }

    private static JsonNode schemaOf(Path release, String type) {
        return tree(release.resolve("schemas/" + type + ".json"));
    }

    private static JsonNode schemaOf(String type) {
        return tree(Contracts.folder().resolve("events/" + type + ".json"));
    }

    private static JsonNode tree(Path file) {
        try {
            return JSON.readTree(read(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
