package org.dialogueplatform.gateway.edge.openapi;

import java.util.List;

import org.dialogueplatform.gateway.views.Part;
import org.dialogueplatform.gateway.views.View;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Describes the views in the suite's document: their parts have the schemas of the operations that give them. */
final class ViewOperations {

    private static final String TAG = "Views";
    private static final String JSON = "application/json";

    private ViewOperations() {
    }

    /** Throws {@link IllegalStateException} where a part is nobody's operation, or a name is taken. */
    static void addTo(ObjectNode document, List<View> views) {
        views.forEach(view -> add(document, view));
    }

    private static void add(ObjectNode document, View view) {
        if (document.withObject("/components").withObject("schemas").has(view.schema())) {
            throw new IllegalStateException("The schema " + view.schema() + " is a service's; a view needs another name.");
        }
        describe(document.withObject("/components").withObject("schemas").putObject(view.schema()), document, view);
        ObjectNode operation = ((ObjectNode) document.get("paths")).putObject(view.path()).putObject("get");
        operation.put("operationId", view.operation()).put("summary", view.summary());
        operation.put("description",
                "Its parts are asked for at the same time, as this caller and in this caller's languages, and joined as they "
                        + "are. A part whose service is away or slower than two seconds is null and named in `unavailable`; one that is not for this "
                        + "caller, or not there, is null and named in `hidden`. " + (view.hasMain()
                                ? "Where the main part, `" + main(view).name() + "`, is refused, so is the view. "
                                : "")
                        + "It counts as one request. It may be kept by everybody for 15 seconds where no credential was sent, and by nobody otherwise; "
                        + "`If-None-Match` is answered with 304.");
        operation.putArray("tags").add(TAG);
        if (view.hasId()) {
            parameters(operation, "id", "path", "Of what").put("required", true).putObject("schema").put("type", "string")
                    .put("format", "uuid");
        }
        parameters(operation, "lang", "query", "Goes to every part: `kk`, `ru` or `en`, or `*` for every language")
                .putObject("schema").put("type", "string");
        parameters(operation, "If-None-Match", "header", "The ETag of what is at hand").putObject("schema").put("type",
                "string");
        ObjectNode responses = operation.putObject("responses");
        ObjectNode ok = responses.putObject("200");
        ok.put("description", "The parts as this caller may see them");
        ok.putObject("headers").putObject("ETag").put("description", "Changes with any of the parts").putObject("schema")
                .put("type", "string");
        ok.putObject("content").putObject(JSON).putObject("schema").put("$ref", "#/components/schemas/" + view.schema());
        responses.putObject("304").put("description", "Nothing has changed");
        if (document.at("/components/responses").has("Problem")) {
            responses.putObject("default").put("$ref", "#/components/responses/Problem");
        }
        boolean known = false;
        for (JsonNode tag : document.withArray("/tags")) {
            known |= tag.path("name").asText().equals(TAG);
        }
        if (!known) {
            document.withArray("/tags").addObject().put("name", TAG).put("description", "What a page needs, in one request");
        }
    }

    private static void describe(ObjectNode schema, ObjectNode document, View view) {
        schema.put("type", "object").put("description", view.summary());
        ObjectNode properties = schema.putObject("properties");
        var required = schema.putArray("required");
        for (Part part : view.parts()) {
            JsonNode answer = answer(document, part);
            if (answer.isMissingNode()) {
                throw new IllegalStateException(
                        "The part " + part.name() + " of " + view.path() + " is asked for at " + part.path()
                                + ", which no service answers with JSON.");
            }
            if (part.isMain()) {
                properties.set(part.name(), answer);
            } else {
                ObjectNode property = properties.putObject(part.name());
                property.put("description",
                        "Null where it is named in `unavailable` or `hidden`; alone: GET " + part.address());
                var either = property.putArray("anyOf");
                either.add(answer);
                either.addObject().put("type", "null");
            }
            required.add(part.name());
        }
        names(properties, "unavailable", "The parts whose service is away or too slow at the moment");
        names(properties, "hidden", "The parts that are not for this caller, or not there");
        required.add("unavailable").add("hidden");
    }

    private static void names(ObjectNode properties, String name, String description) {
        properties.putObject(name).put("type", "array").put("description", description).putObject("items").put("type",
                "string");
    }

    private static ObjectNode parameters(ObjectNode operation, String name, String in, String description) {
        return operation.withArray("parameters").addObject().put("name", name).put("in", in).put("description", description);
    }

    private static Part main(View view) {
        return view.parts().stream().filter(Part::isMain).findFirst().orElseThrow();
    }

    private static JsonNode answer(ObjectNode document, Part part) {
        return document.path("paths").path(part.path()).path("get").path("responses").path("200").path("content").path(JSON)
                .path("schema");
    }
}
