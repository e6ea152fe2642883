package org.dialogueplatform.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

import org.dialogueplatform.testing.AccessWalk.Operation;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * Does what {@code actions} of resources say, in several states and as everybody: what is allowed is not refused for the state
 * or the actor, what is blocked is refused with the very code and sentence, and what is not listed is not for this actor. An
 * operation on a resource that no action names in any state fails, too.
 */
public final class ActionWalk {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<Integer> NOT_FOR_THIS_ACTOR = Set.of(401, 403, 404);

    private final List<Operation> operations;
    private final Set<String> actors = new LinkedHashSet<>();
    private final Map<String, Function<List<String>, Object>> bodies = new LinkedHashMap<>();
    private final Set<String> judgedByBody = new LinkedHashSet<>();
    private final Map<String, String> unnamed = new LinkedHashMap<>();
    private final Set<String> paths = new LinkedHashSet<>();
    private final Set<String> named = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int requests;

    private ActionWalk(List<Operation> operations) {
        this.operations = operations;
        for (String role : List.of("secretariat", "assessor", "desk", "partner", "auditor", "operator")) {
            actors.add("role=" + role);
        }
        actors.add(AccessTable.PUBLIC);
        actors.add("role=representative; organisation=" + UUID.randomUUID());
    }

    /** Over what the service says of itself at {@code /openapi}. */
    public static ActionWalk ofRunningService() {
        return new ActionWalk(AccessWalk.operationsOfRunningService());
    }

    /** As these, too, beside every role and an organisation that has nothing to do with anything. */
    public ActionWalk as(String... more) {
        actors.addAll(List.of(more));
        return this;
    }

    /** What an operation is sent, so that it is judged by the state and not by its body. */
    public ActionWalk sending(String operation, Object body) {
        return sending(operation, ids -> body);
    }

    /** The same, made of the resource's ids. */
    public ActionWalk sending(String operation, Function<List<String>, Object> body) {
        bodies.put(operation, body);
        return this;
    }

    /** What it is sent by one of those who act, where their body differs from the others'. */
    public ActionWalk sendingAs(String actor, String operation, Object body) {
        return sending(operation + " as " + actor, body);
    }

    /** Codes that an allowed operation may still be refused with, since its body decides. */
    public ActionWalk judgedByBody(String... codes) {
        judgedByBody.addAll(List.of(codes));
        return this;
    }

    /** An operation below a resource that is none of its actions, and why. */
    public ActionWalk unnamed(String operation, String because) {
        unnamed.put(operation, because);
        return this;
    }

    /**
     * A resource in some state.
     *
     * @param what it is, for people
     * @param path of the operation that reads it
     * @param fresh makes another one and gives the ids of its path
     */
    public ActionWalk over(String what, String path, Supplier<List<String>> fresh) {
        paths.add(path);
        var thing = new Thing(fresh);
        for (String actor : actors) {
            new Visit(what + " as " + actor, actor, path, thing).judge();
        }
        return this;
    }

    /** Fails if anything was not as said. */
    public void mustBeRight() {
        for (Operation operation : operations) {
            if (paths.stream().anyMatch(path -> isOn(operation, path)) && !named.contains(operation.id())
                    && !unnamed.containsKey(operation.id())) {
                wrong.add(operation.id() + " is an operation on a resource, and no action of any names it");
            }
        }
        unnamed.keySet().stream().filter(named::contains)
                .forEach(operation -> wrong.add(operation + " is said to be no action, and is one"));
        if (!wrong.isEmpty()) {
            throw new AssertionError(wrong.size() + " of " + requests + " answers are not what the actions say:\n"
                    + String.join("\n", wrong));
        }
        System.out.println("Actions: " + requests + " requests, " + named.size() + " operations, as said");
    }

    /** Whether it changes what is at this path, and not a part of it that has an id of its own. */
    private static boolean isOn(Operation operation, String path) {
        if (operation.method().equals("GET")) {
            return false;
        }
        String generic = generic(operation.path());
        String resource = generic(path);
        return generic.equals(resource)
                || generic.startsWith(resource + "/") && !generic.substring(resource.length()).contains("{");
    }

    private static String generic(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    /** A resource in a state, made anew whenever somebody moved it on. */
    private static final class Thing {

        private final Supplier<List<String>> fresh;
        private List<String> ids = List.of();
        private boolean changed = true;

        private Thing(Supplier<List<String>> fresh) {
            this.fresh = fresh;
        }

        private void renew() {
            if (changed) {
                ids = fresh.get();
                changed = false;
            }
        }
    }

    /** One actor before one resource. */
    private final class Visit {

        private final String what;
        private final String actor;
        private final String path;
        private final Thing thing;
        private String etag = "\"0\"";
        private List<Map<String, Object>> actions = List.of();

        private Visit(String what, String actor, String path, Thing thing) {
            this.what = what;
            this.actor = actor;
            this.path = path;
            this.thing = thing;
        }

        private void judge() {
            begin();
            for (Operation operation : operations) {
                if (isOn(operation, path) && !unnamed.containsKey(operation.id()) && action(operation.id()) == null) {
                    Response answer = call(operation, filled(operation.path()));
                    check(NOT_FOR_THIS_ACTOR.contains(answer.statusCode()), operation, "is not listed", answer);
                }
            }
            for (Map<String, Object> action : actions) {
                Operation operation = operation(action);
                if (Boolean.FALSE.equals(action.get("allowed"))) {
                    Response answer = call(operation, href(action));
                    check(Objects.equals(code(answer), action.get("code"))
                            && Objects.equals(json(answer).path("detail").asText(null), action.get("reason")), operation,
                            "is blocked by "
                                    + action.get("code") + " (" + action.get("reason") + ")",
                            answer);
                }
            }
            List<String> allowed = actions.stream().filter(action -> Boolean.TRUE.equals(action.get("allowed")))
                    .map(action -> (String) action.get("operation")).toList();
            for (String id : allowed) {
                Map<String, Object> action = action(id);
                if (action == null || !Boolean.TRUE.equals(action.get("allowed"))) {
                    wrong.add(what + ": of two alike, one may " + id + " and the other not");
                    return;
                }
                Operation operation = operation(action);
                Response answer = call(operation, href(action));
                boolean refused = NOT_FOR_THIS_ACTOR.contains(answer.statusCode()) || answer.statusCode() >= 500
                        || answer.statusCode() == 409 && !judgedByBody.contains(code(answer));
                check(!refused, operation, "is allowed", answer);
                if (answer.statusCode() < 300) {
                    thing.changed = true;
                    begin();
                }
            }
        }

        private void begin() {
            thing.renew();
            Response read = as().get(filled(path));
            requests++;
            if (read.statusCode() == 200) {
                actions = actionsIn(read);
                etag = Objects.requireNonNullElse(read.header("ETag"), etag);
            } else if (!NOT_FOR_THIS_ACTOR.contains(read.statusCode())) {
                wrong.add(what + " is answered with " + read.statusCode() + ": " + read.asString());
            }
        }

        private @Nullable Map<String, Object> action(String operation) {
            return actions.stream().filter(action -> operation.equals(action.get("operation"))).findFirst().orElse(null);
        }

        private Operation operation(Map<String, Object> action) {
            named.add((String) action.get("operation"));
            Operation operation = operations.stream().filter(one -> one.id().equals(action.get("operation"))).findFirst()
                    .orElseThrow(() -> new AssertionError("there is no operation " + action));
            if (!operation.method().equals(action.get("method"))
                    || !href(action).matches(operation.path().replaceAll("\\{[^}]+}", "[^/{}]+"))) {
                wrong.add(what + ": " + action + " is not " + operation.method() + " " + operation.path());
            }
            return operation;
        }

        private static String href(Map<String, Object> action) {
            return (String) Objects.requireNonNull(action.get("href"));
        }

        private String filled(String template) {
            String address = template;
            for (String id : thing.ids) {
                address = address.replaceFirst("\\{[^}]+}", id);
            }
            return address;
        }

        private RequestSpecification as() {
            RequestSpecification request = given().header("Accept-Language", "en");
            return actor.equals(AccessTable.PUBLIC) ? request
                    : request.header("Authorization", TestActors.bearer(actor));
        }

        private Response call(Operation operation, String address) {
            requests++;
            RequestSpecification request = as();
            if (operation.takesJson()) {
                request.contentType(ContentType.JSON)
                        .body(body(operation.id()).apply(thing.ids));
            } else if (operation.takesFile()) {
                // an empty one: what may not be done is refused all the same, and what may is not
                request.multiPart("file", "nothing.txt", new byte[0]);
            }
            if (!operation.method().equals("POST")) {
                request.header("If-Match", etag);
            }
            return request.request(operation.method(), address);
        }

        private Function<List<String>, Object> body(String operation) {
            Function<List<String>, Object> own = bodies.get(operation + " as " + actor);
            return own != null ? own : bodies.getOrDefault(operation, none -> Map.of());
        }

        private void check(boolean right, Operation operation, String said, Response answer) {
            if (!right) {
                wrong.add(what + ": " + operation.id() + " " + said + ", and is answered with " + answer.statusCode() + ": "
                        + answer.asString());
            }
        }

        private static @Nullable String code(Response answer) {
            if (answer.statusCode() < 400) {
                return null;
            }
            JsonNode problem = json(answer);
            String type = problem.path("type").asText();
            return problem.path("code").asText(problem.at("/errors/0/code").asText(type.substring(type.lastIndexOf('/') + 1)));
        }

        private static List<Map<String, Object>> actionsIn(Response read) {
            JsonNode listed = json(read).path("actions");
            return listed.isArray() ? JSON.convertValue(listed, new TypeReference<>() {
            }) : List.of();
        }

        // not by path(), which compiles its argument each time
        private static JsonNode json(Response answer) {
            try {
                return JSON.readTree(answer.asString());
            } catch (JsonProcessingException e) {
                throw new AssertionError("no JSON: " + answer.asString(), e);
            }
        }
    }
}
