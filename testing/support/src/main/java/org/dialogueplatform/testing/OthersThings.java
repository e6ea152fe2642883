package org.dialogueplatform.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/**
 * What belongs to one organisation, for every operation that gives organisations no more than their own: another one tries it
 * first, then its owner, for whom it must go well, so that no attempt fails for another reason than whose thing it is (checks
 * S1).
 */
public final class OthersThings {

    private final String owner;
    private final String stranger = "role=representative; organisation=" + UUID.randomUUID();
    private final Map<String, Attempt> attempts = new LinkedHashMap<>();
    private final Map<String, Class<?>> elsewhere = new LinkedHashMap<>();

    /** @param owner as {@link TestActors} takes it */
    public OthersThings(String owner) {
        this.owner = owner;
    }

    /** A thing that does not exist for others: by its ids, in the order of the operation's path. */
    public OthersThings hidden(String operation, String... ids) {
        return changed(operation, Map.of(), ids);
    }

    /** The same, for an operation that changes it and takes a body. */
    public OthersThings changed(String operation, Object body, String... ids) {
        return put(operation, new Attempt(Kind.HIDDEN, List.of(ids), body, ""));
    }

    /** Something that only its owner may do, to a thing that others can see or that is yet to be. */
    public OthersThings reserved(String operation, Object body, String... ids) {
        return put(operation, new Attempt(Kind.RESERVED, List.of(ids), body, ""));
    }

    /** A file that only its owner may hand in, with the form's other fields. */
    public OthersThings reservedFile(String operation, String name, byte[] content, Map<String, ?> fields,
            String... ids) {
        return put(operation, new Attempt(Kind.RESERVED, List.of(ids), new Sent(name, content, fields), ""));
    }

    /** A thing that stands in its owner's list only. */
    public OthersThings listed(String operation, String query, String id) {
        return put(operation, new Attempt(Kind.LISTED, List.of(id), Map.of(), query));
    }

    /** Something that turns up in an answer to its owner's question only. */
    public OthersThings found(String operation, Object body, String id) {
        return put(operation, new Attempt(Kind.FOUND, List.of(id), body, ""));
    }

    /** Something whose answer has no end, and that another test tries with another's things. */
    public OthersThings triedBy(Class<?> test, String... operations) {
        for (String operation : operations) {
            elsewhere.put(operation, test);
        }
        return this;
    }

    private OthersThings put(String operation, Attempt attempt) {
        attempts.put(operation, attempt);
        return this;
    }

    /** What went wrong, or null. */
    @Nullable
    String wrongWith(String operation, String method, String path) {
        Attempt attempt = attempts.get(operation);
        if (attempt == null && elsewhere.containsKey(operation)) {
            return null;
        }
        if (attempt == null) {
            return "organisations may use it with their own things, and nothing of another's was tried";
        }
        return switch (attempt.kind) {
            case HIDDEN -> attempt.hidden(method, path);
            case RESERVED -> attempt.reserved(method, path);
            case LISTED -> attempt.listed(path);
            case FOUND -> attempt.found(method, path);
        };
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Sent(String name, byte[] content, Map<String, ?> fields) {
    }

    private enum Kind {
        HIDDEN,
        RESERVED,
        LISTED,
        FOUND
    }

    private final class Attempt {

        private final Kind kind;
        private final List<String> ids;
        private final Object body;
        private final String query;

        private Attempt(Kind kind, List<String> ids, Object body, String query) {
            this.kind = kind;
            this.ids = ids;
            this.body = body;
            this.query = query;
        }

        @Nullable
        String hidden(String method, String path) {
            // what it is a part of may be known to everybody
            List<String> unknownIds = new ArrayList<>(ids);
            // parts may be numbered
            unknownIds.set(ids.size() - 1,
                    ids.getLast().matches("\\d+") ? "999999" : UUID.randomUUID().toString());
            Response foreign = call(stranger, method, path, ids);
            Response unknown = call(stranger, method, path, unknownIds);
            if (foreign.statusCode() != 404) {
                return "another's thing is answered with " + foreign.statusCode();
            }
            if (!withoutIds(foreign, ids).equals(withoutIds(unknown, unknownIds))) {
                return "another's thing can be told from one that does not exist:\n" + foreign.asString() + "\n"
                        + unknown.asString();
            }
            return byOwner(method, path);
        }

        @Nullable
        String reserved(String method, String path) {
            Response foreign = call(stranger, method, path, ids);
            return foreign.statusCode() == 403 ? byOwner(method, path)
                    : "what only the owner may do is answered with " + foreign.statusCode() + ": " + foreign.asString();
        }

        @Nullable
        String listed(String path) {
            Response foreign = list(stranger, path);
            if (foreign.statusCode() != 200 || foreign.asString().contains(ids.getFirst())) {
                return "another's list: " + foreign.statusCode() + " " + foreign.asString();
            }
            Response own = list(owner, path);
            return own.statusCode() == 200 && own.asString().contains(ids.getFirst()) ? null
                    : "the owner's list: " + own.statusCode() + " " + own.asString();
        }

        @Nullable
        String found(String method, String path) {
            Response foreign = call(stranger, method, path, List.of());
            if (foreign.statusCode() != 200 || foreign.asString().contains(ids.getFirst())) {
                return "the answer to another: " + foreign.statusCode() + " " + foreign.asString();
            }
            Response own = call(owner, method, path, List.of());
            return own.statusCode() == 200 && own.asString().contains(ids.getFirst()) ? null
                    : "the answer to the owner: " + own.statusCode() + " " + own.asString();
        }

        private @Nullable String byOwner(String method, String path) {
            Response own = call(owner, method, path, ids);
            return own.statusCode() < 300 ? null
                    : "the owner's own thing is answered with " + own.statusCode() + ": " + own.asString();
        }

        private Response list(String actor, String path) {
            return as(actor).get(path + "?limit=100" + query);
        }

        private Response call(String actor, String method, String path, List<String> ids) {
            RequestSpecification request = as(actor);
            if (body instanceof Sent sent) {
                request.multiPart("file", sent.name, sent.content, "application/octet-stream");
                sent.fields.forEach((field, value) -> request.multiPart(field, value.toString()));
            } else if (!method.equals("GET")) {
                request.contentType(ContentType.JSON).body(body);
            }
            if (method.equals("PUT")) {
                request.header("If-Match", "\"0\"");
            }
            String address = path;
            for (String id : ids) {
                address = address.replaceFirst("\\{[^}]+}", id);
            }
            return request.request(method, address);
        }

        private RequestSpecification as(String actor) {
            return given().header("Authorization", TestActors.bearer(actor)).header("Accept-Language", "en");
        }

        private static String withoutIds(Response answer, List<String> ids) {
            String text = answer.asString();
            for (String id : ids) {
                text = text.replace(id, "…");
            }
            return text;
        }
    }
}
