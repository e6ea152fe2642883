package org.dialogueplatform.platform.web;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The fields somebody wants, and those there are. */
class FieldPathsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NOTE = """
            {"id":"7","text":{"text":"Fair","lang":"en"},"tags":[{"code":"a","label":"A"},{"code":"b","label":"B"}],"mood":"GLAD"}""";

    @Test
    void ofAThingTheNamedFieldsStayInTheirOrderAndTheIdAlways() {
        assertEquals("{\"id\":\"7\",\"mood\":\"GLAD\"}", kept("mood"));
        assertEquals("{\"id\":\"7\",\"text\":{\"lang\":\"en\"},\"mood\":\"GLAD\"}", kept("mood,text.lang"));
        assertEquals("{\"id\":\"7\"}", kept("id"));
    }

    @Test
    void aListBelowIsCutItemByItem() {
        assertEquals("{\"id\":\"7\",\"tags\":[{\"code\":\"a\"},{\"code\":\"b\"}]}", kept("tags.code"));
    }

    @Test
    void whoWantsAFieldWholeAndAPartOfItGetsItWhole() {
        assertEquals("{\"id\":\"7\",\"text\":{\"text\":\"Fair\",\"lang\":\"en\"}}", kept("text,text.lang"));
        assertEquals(kept("text"), kept("text.lang,text"));
    }

    @Test
    void ofAPageTheItemsAreCutAndNotThePage() {
        String page = "{\"items\":[" + NOTE + "],\"next\":\"x\",\"total\":1}";
        assertEquals("{\"items\":[{\"id\":\"7\",\"mood\":\"GLAD\"}],\"next\":\"x\",\"total\":1}",
                FieldPaths.read("mood").ofPage((ObjectNode) tree(page)).toString());
    }

    @Test
    void whatIsNoListOfNamesIsRefused() {
        for (String nonsense : List.of("", "a,", "a..b", ".a", "a b", "a;b", "x,".repeat(101) + "x", "a.".repeat(11) + "a")) {
            assertEquals(ProblemType.INVALID_PARAMETER,
                    assertThrows(ProblemException.class, () -> FieldPaths.read(nonsense), nonsense).type());
        }
    }

    @Test
    void whatNoAnswerHasIsRefusedWithWhatThereIs() throws NoSuchMethodException {
        Type page = Notes.class.getDeclaredMethod("list").getGenericReturnType();
        assertDoesNotThrow(() -> require("id,mood,text.lang,tags.code,more.whatever.it.is,byLanguage.en.lang", page));
        assertTrue(refused("colour", page).contains("mood"), refused("colour", page));
        assertTrue(refused("text.colour", page).contains("text.colour"));
        assertTrue(refused("mood.colour", page).contains("nothing is below mood"));
        assertTrue(refused("id.colour", page).contains("id.colour"));
        assertTrue(refused("items", page).contains("no field items"));
        assertDoesNotThrow(
                () -> require("headline,items.mood", Notes.class.getDeclaredMethod("headed").getGenericReturnType()));
    }

    private static void require(String fields, Type type) {
        new KnownFields(JSON).require(FieldPaths.read(fields), type, null);
    }

    private static String refused(String fields, Type type) {
        return assertThrows(ProblemException.class, () -> require(fields, type)).detail();
    }

    private static String kept(String fields) {
        return FieldPaths.read(fields).ofItem(tree(NOTE)).toString();
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readValue(text, new TypeReference<JsonNode>() {
            });
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private enum Mood {
        GLAD
    }

    private record Text(String text, String lang) {
    }

    private record Tag(String code, String label) {
    }

    private record Note(UUID id, Text text, List<Tag> tags, Mood mood, @Nullable JsonNode more, Map<String, Text> byLanguage) {
    }

    private record Headed(String headline, List<Note> items) {
    }

    private interface Notes {
        RestResponse<Page<Note>> list();

        Headed headed();
    }
}
