package org.dialogueplatform.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Walks every list of a running service, in each of its orders, and says where it has not the shape that all lists have: a page
 * of items, the next one by {@code next} and {@code Link}, each item once, as many as {@code include=total} says, no more than
 * the fields that were asked for, an ETag and 304.
 */
public final class ListWalk {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** So long a list is walked no further; others are walked to their end. */
    private static final int MOST_PAGES = 60;

    private final JsonNode document;
    private final Map<String, String[]> within = new HashMap<>();
    private final Map<String, String> readers = new HashMap<>();
    private final Map<String, String> narrowed = new HashMap<>();
    private final Set<String> mayBeEmpty = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private String reader = "role=secretariat";
    private int lists;

    private ListWalk(JsonNode document) {
        this.document = document;
    }

    /** Over what the service says of itself at {@code /openapi}. */
    public static ListWalk ofRunningService() {
        String document = given().queryParam("format", "json").get("/openapi").then().statusCode(200).extract().asString();
        try {
            return new ListWalk(JSON.readTree(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Who reads the lists, as {@link TestActors} takes it; the secretariat, unless told otherwise. */
    public ListWalk by(String actor) {
        reader = actor;
        return this;
    }

    /** Who reads this list. */
    public ListWalk by(String operation, String actor) {
        readers.put(operation, actor);
        return this;
    }

    /** A list that belongs to something: by the ids in its path. */
    public ListWalk within(String operation, String... ids) {
        within.put(operation, ids);
        return this;
    }

    /** A list that is walked no further than a filter, as in {@code meeting=<id>}, because others add to it meanwhile. */
    public ListWalk narrowedTo(String operation, String query) {
        narrowed.put(operation, query);
        return this;
    }

    /** Lists in which the test has put nothing: what can be said of an empty page is said. */
    public ListWalk mayBeEmpty(String... operations) {
        mayBeEmpty.addAll(List.of(operations));
        return this;
    }

    /** Fails if any list was not as all are. */
    public void mustHaveOneShape() {
        document.get("paths").properties().forEach(path -> {
            JsonNode operation = path.getValue().path("get");
            if (isList(operation)) {
                String id = operation.get("operationId").asText();
                String[] ids = within.get(id);
                if (path.getKey().contains("{") && ids == null) {
                    wrong.add(id + " belongs to something, and the test does not say to what");
                } else {
                    lists++;
                    walk(id, operation, filled(path.getKey(), ids));
                }
            }
        });
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " things are not as in every list:\n" + String.join("\n", wrong));
        }
        if (lists == 0) {
            throw new AssertionError("no list was found");
        }
        System.out.println("Lists: " + lists + " have one shape");
    }

    /** What gives a page or a whole list: its schema has items, and nothing that lists have not. */
    private boolean isList(JsonNode operation) {
        JsonNode schema = operation.path("responses").path("200").path("content").path("application/json").path("schema");
        JsonNode resolved = schema.has("$ref") ? document.at(schema.get("$ref").asText().substring(1)) : schema;
        JsonNode properties = resolved.path("properties");
        Set<String> names = new HashSet<>();
        properties.fieldNames().forEachRemaining(names::add);
        return names.containsAll(Set.of("items", "total")) && Set.of("items", "next", "total").containsAll(names);
    }

    private static String filled(String path, String @Nullable [] ids) {
        String filled = path;
        if (ids != null) {
            for (String id : ids) {
                filled = filled.replaceFirst("\\{[^}]+}", Matcher.quoteReplacement(id));
            }
        }
        return filled;
    }

    private void walk(String id, JsonNode operation, String path) {
        List<String> orders = new ArrayList<>(List.of(""));
        parameter(operation, "sort").path("schema").path("enum").forEach(order -> orders.add("sort=" + order.asText()));
        for (String order : orders) {
            walk(id, path, join(narrowed.getOrDefault(id, ""), order));
        }
        if (orders.size() == 1) {
            check(ask(id, path, "sort=-id").statusCode() == 400 || !isPaged(operation), id, "another order is not refused");
        } else {
            check(ask(id, path, "sort=nonsense").statusCode() == 400, id, "an order it has not is not refused");
        }
        check(ask(id, path, "fields=nosuchfield").statusCode() == 400, id, "a field it has not is not refused");
        if (isPaged(operation)) {
            check(ask(id, path, "include=everything").statusCode() == 400, id, "include=everything is not refused");
        }
        conditionally(id, path, join(narrowed.getOrDefault(id, ""), "limit=2"));
    }

    private void walk(String id, String path, String query) {
        Response first = ask(id, path, join(query, "limit=1&include=total"));
        if (first.statusCode() != 200) {
            wrong.add(id + "?" + query + ": " + first.statusCode() + " " + first.asString());
            return;
        }
        JsonNode page = json(first);
        check(page.path("items").isArray(), id, "there are no items");
        check(page.path("total").isIntegralNumber(), id, "there is no total with include=total");
        check(!json(ask(id, path, join(query, "limit=1"))).has("total"), id, "there is a total without being asked");
        long total = page.path("total").asLong();
        check(total > 0 || mayBeEmpty.contains(id), id, "nothing is in it, so nothing was tried");
        List<JsonNode> found = new ArrayList<>();
        Response at = first;
        for (int no = 1; no <= MOST_PAGES; no++) {
            json(at).path("items").forEach(found::add);
            String next = json(at).path("next").asText(null);
            String link = at.header("Link");
            check((next != null) == (link != null && link.contains("rel=\"next\"")), id,
                    "next and Link do not agree on page " + no + " of " + query);
            if (next == null) {
                check(found.size() == total, id,
                        found.size() + " items were found and " + total + " said to be there: " + query);
                break;
            }
            if (no > 1) {
                check(link != null && link.contains("rel=\"first\""), id, "no way back to the first page");
            }
            at = given().header("Authorization", bearer(id)).urlEncodingEnabled(false).get(nextOf(link));
            if (at.statusCode() != 200) {
                wrong.add(id + ": page " + (no + 1) + " of " + query + " is answered with " + at.statusCode() + " "
                        + at.asString());
                break;
            }
        }
        check(new HashSet<>(found).size() == found.size(), id, "an item is there twice: " + query);
        found.clear();
        JsonNode narrow = json(ask(id, path, join(query, "fields=id&limit=3")));
        narrow.path("items").forEach(item -> item.fieldNames()
                .forEachRemaining(name -> check(name.equals("id"), id, "fields=id gives " + name)));
    }

    private void conditionally(String id, String path, String query) {
        Response answer = ask(id, path, query);
        String tag = answer.header("ETag");
        check(tag != null && tag.startsWith("\"") && tag.endsWith("\""), id, "the ETag is " + tag);
        check(answer.header("Cache-Control") != null && answer.header("Cache-Control").contains("no-store"), id,
                "what is for one reader can be kept: " + answer.header("Cache-Control"));
        Response again = given().header("Authorization", bearer(id)).header("If-None-Match", String.valueOf(tag))
                .urlEncodingEnabled(false).get(path + "?" + query);
        check(again.statusCode() == 304 && again.asString().isEmpty() || !again.header("ETag").equals(tag), id,
                "what has not changed is answered with " + again.statusCode());
    }

    private boolean isPaged(JsonNode operation) {
        return !parameter(operation, "limit").isMissingNode();
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        for (JsonNode parameter : operation.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter;
            }
        }
        return MissingNode.getInstance();
    }

    private static String nextOf(String link) {
        var next = Pattern.compile("<([^>]+)>; rel=\"next\"").matcher(link);
        if (!next.find()) {
            throw new AssertionError("no next in " + link);
        }
        return next.group(1);
    }

    private Response ask(String id, String path, String query) {
        RequestSpecification request = given().header("Authorization", bearer(id)).urlEncodingEnabled(false);
        return request.get(path + "?" + query);
    }

    private String bearer(String id) {
        return TestActors.bearer(readers.getOrDefault(id, reader));
    }

    private static String join(String query, String more) {
        return query.isEmpty() ? more : more.isEmpty() ? query : query + "&" + more;
    }

    private static JsonNode json(Response answer) {
        try {
            return JSON.readTree(answer.asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + answer.asString(), e);
        }
    }

    private void check(boolean right, String operation, String otherwise) {
        if (!right) {
            wrong.add(operation + ": " + otherwise);
        }
    }
}
