package org.dialogueplatform.platform.problem;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

import io.quarkus.smallrye.openapi.OpenApiFilter;

/**
 * Writes into a service's OpenAPI document with which problems each operation can be refused: they follow from what it takes,
 * and nobody would keep them right by hand. Failures of the suite remain with the operation's default answer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class DocumentedRefusals implements OASFilter {

    private static final Set<HttpMethod> READING = EnumSet.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    /** The names of the shared answers by their status, in its order: a map of none would make every build another document. */
    private static final Map<Integer, String> NAMES = new TreeMap<>(Map.ofEntries(
            Map.entry(400, "Unreadable"), Map.entry(401, "Unauthenticated"), Map.entry(403, "NotAllowed"),
            Map.entry(404, "NotFound"), Map.entry(406, "NotAcceptable"), Map.entry(409, "Conflict"),
            Map.entry(412, "StaleVersion"), Map.entry(413, "BodyTooLarge"), Map.entry(415, "UnsupportedMediaType"),
            Map.entry(422, "Invalid"), Map.entry(428, "PreconditionRequired"), Map.entry(429, "TooManyRequests")));

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getPaths() == null || document.getPaths().getPathItems() == null) {
            return;
        }
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
            for (int status : refusals(path, method, item, operation)) {
                // what an operation says of itself, and not the framework in its name, stays
                APIResponse own = operation.getResponses().getAPIResponse("" + status);
                if (own == null || own.getContent() == null && own.getRef() == null) {
                    operation.getResponses().addAPIResponse("" + status, OASFactory.createAPIResponse().ref(NAMES.get(status)));
                }
            }
        }));
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        NAMES.forEach((status, name) -> document.getComponents().addResponse(name, problem(status)));
    }

    private static Set<Integer> refusals(String path, HttpMethod method, PathItem item, Operation operation) {
        var refusals = new TreeSet<>(List.of(400, 401, 406, 429));
        boolean reads = READING.contains(method);
        if (!reads || operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            refusals.add(403);
        }
        if (path.contains("{")) {
            refusals.add(404);
        }
        if (!reads) {
            refusals.addAll(List.of(409, 413, 415, 422));
        }
        if (namesVersion(item.getParameters()) || namesVersion(operation.getParameters())) {
            refusals.add(412);
            // an act may leave the version open, a replacement may not
            if (method != HttpMethod.POST) {
                refusals.add(428);
            }
        }
        return refusals;
    }

    private static boolean namesVersion(@Nullable List<Parameter> parameters) {
        return parameters != null && parameters.stream()
                .anyMatch(parameter -> parameter.getIn() == Parameter.In.HEADER && "If-Match".equals(parameter.getName()));
    }

    /** As in "/problems/invalid (The document is readable, but not valid), /problems/key-reused (…)". */
    private static APIResponse problem(int status) {
        String kinds = Arrays.stream(ProblemType.values()).filter(type -> type.status() == status)
                .map(type -> type.uri() + " (" + type.title() + ")").collect(Collectors.joining(", "));
        Schema schema = OASFactory.createSchema().ref("Problem");
        return OASFactory.createAPIResponse().description(kinds).content(
                OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema)));
    }
}
