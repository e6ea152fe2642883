import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The suite's OpenAPI document: which operation a request meant, and which answers that operation documents. */
final class Document {

    static final ObjectMapper JSON = new ObjectMapper();
    private static final int SAMPLES = 2;
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    private final ObjectNode suite;
    private final Map<String, Pattern> paths = new LinkedHashMap<>();

    Document(byte[] text) throws IOException {
        suite = (ObjectNode) JSON.readTree(text);
        suite.path("paths").properties().stream().map(Map.Entry::getKey)
                // what is written out comes before what a parameter stands for
                .sorted((a, b) -> Long.compare(parameters(a), parameters(b)))
                .forEach(path -> paths.put(path, Pattern.compile(PARAMETER.matcher(path).replaceAll("[^/]+"))));
    }

    /** As in "GET /api/v1/meetings/{id}", of everything in the document. */
    List<String> operations() {
        var operations = new ArrayList<String>();
        suite.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(operation -> operation.getValue().has("responses"))
                .forEach(operation -> operations.add(operation.getKey().toUpperCase() + " " + path.getKey())));
        return operations;
    }

    /** The operation of a request; only its method and "(no such path)" where the document has none. */
    String operation(String method, String path) {
        return paths.entrySet().stream().filter(known -> known.getValue().matcher(path).matches())
                .map(known -> method + " " + known.getKey()).filter(operations()::contains).findFirst()
                .orElse(method + " (no such operation)");
    }

    /** What an operation documents for a status; missing where it says nothing about it. */
    JsonNode answer(String operation, int status) {
        String[] parts = operation.split(" ", 2);
        JsonNode responses = suite.path("paths").path(parts[1]).path(parts[0].toLowerCase()).path("responses");
        JsonNode answer = responses.has("" + status) ? responses.get("" + status)
                // a default is for errors here
                : status >= 400 ? responses.path("default") : responses.path("none");
        return answer.has("$ref") ? suite.at(answer.get("$ref").asText().substring(1)) : answer;
    }

    /**
     * The document as the fuzzer gets it. Ids in paths are some that exist, so that requests come past "not found"; filters are
     * always given, or their combinations alone would be ten thousand requests for one operation.
     */
    byte[] forFuzzer(Function<String, JsonNode> get) throws IOException {
        ObjectNode copy = suite.deepCopy();
        copy.remove("servers");
        var known = new LinkedHashMap<String, List<String>>();
        copy.path("paths").properties().forEach(path -> path.getValue().properties()
                .forEach(operation -> operation.getValue().path("parameters").forEach(parameter -> {
                    String name = parameter.path("name").asText();
                    if (parameter.path("in").asText().equals("query") && !name.equals("after")) {
                        ((ObjectNode) parameter).put("required", true);
                    }
                    String upTo = path.getKey().replaceFirst(Pattern.quote("{" + name + "}") + ".*", "");
                    if (parameter.path("in").asText().equals("path")) {
                        List<String> ids = known.computeIfAbsent(upTo + name, _ -> ids(upTo, name, get));
                        if (!ids.isEmpty()) {
                            var schema = ((ObjectNode) parameter).putObject("schema").put("type", "string");
                            ids.forEach(schema.putArray("enum")::add);
                        }
                    }
                })));
        return JSON.writeValueAsBytes(copy);
    }

    /** Ids below a path that ends with a slash, such as "/api/v1/meetings/". */
    private List<String> ids(String path, String name, Function<String, JsonNode> get) {
        var parameter = PARAMETER.matcher(path);
        if (parameter.find()) {
            return ids(path.substring(0, parameter.start()), parameter.group(1), get).stream()
                    .flatMap(id -> ids(parameter.replaceFirst(id), name, get).stream()).limit(SAMPLES).toList();
        }
        JsonNode page = get.apply(path.substring(0, path.length() - 1));
        var ids = new ArrayList<String>();
        (page.isArray() ? page : page.path("items")).forEach(item -> {
            JsonNode id = item.has(name) ? item.get(name) : item.path("id");
            ids.add(id.isObject() ? id.path("id").asText() : id.asText());
        });
        return ids.stream().filter(id -> !id.isEmpty()).distinct().limit(SAMPLES).toList();
    }

    List<String> securitySchemes() {
        return suite.at("/components/securitySchemes").properties().stream().map(Map.Entry::getKey).toList();
    }

    private static long parameters(String path) {
        return PARAMETER.matcher(path).results().count();
    }
}
