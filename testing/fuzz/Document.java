import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

    /** What an operation documents for this very status; missing where it says nothing about it. A default documents none. */
    JsonNode answer(String operation, int status) {
        return suite.at(answerAt(operation, status));
    }

    /** In which way the content of an answer is not what is documented for it; nothing when it is. */
    String mismatch(String operation, int status, String type, JsonNode content, boolean partial) {
        JsonNode schema = answer(operation, status).path("content").path(type).path("schema");
        return schema.isMissingNode() ? "" : String.join("; ", Schema.mismatches(suite, schema, content).stream()
                .filter(mismatch -> !partial || !mismatch.endsWith(" is missing")).toList());
    }

    private String answerAt(String operation, int status) {
        String[] parts = operation.split(" ", 2);
        String at = "/paths/" + escaped(parts[1]) + "/" + parts[0].toLowerCase(Locale.ROOT) + "/responses/" + status;
        JsonNode answer = suite.at(at);
        return answer.has("$ref") ? answer.get("$ref").asText().substring(1) : at;
    }

    private static String escaped(String member) {
        return member.replace("~", "~0").replace("/", "~1");
    }

    /**
     * The document as the fuzzer gets it. Ids are some that exist, what has a form that only words describe is one of its examples,
     * and texts are in every language, so that requests come past the first refusal; filters are always given, or their
     * combinations alone would be ten thousand requests for one operation.
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
        copy.at("/components/schemas").properties()
                .forEach(schema -> schema.getValue().path("properties").properties().forEach(field -> {
                    String of = "/api/v1/" + field.getKey().replaceFirst("Id$", "s");
                    if (field.getKey().endsWith("Id") && suite.path("paths").has(of)) {
                        List<String> ids = known.computeIfAbsent(of, _ -> ids(of + "/", "id", get));
                        fixed(field, ids);
                    } else if (field.getValue().has("examples") && !field.getValue().has("pattern")) {
                        var examples = new ArrayList<String>();
                        field.getValue().get("examples").forEach(example -> examples.add(example.asText()));
                        fixed(field, examples);
                    }
                }));
        if (copy.at("/components/schemas/LocalizedText/properties/translations") instanceof ObjectNode translations) {
            JsonNode translation = translations.remove("additionalProperties");
            translations.putObject("properties").set("kk", translation);
            translations.withObject("/properties").set("ru", translation);
            translations.withObject("/properties").set("en", translation);
            translations.putArray("required").add("kk").add("ru").add("en");
        }
        return JSON.writeValueAsBytes(copy);
    }

    private static void fixed(Map.Entry<String, JsonNode> field, List<String> values) {
        if (!values.isEmpty() && field.getValue() instanceof ObjectNode schema
                && (schema.has("$ref") || schema.path("type").asText().equals("string"))) {
            schema.removeAll();
            values.forEach(schema.put("type", "string").putArray("enum")::add);
        }
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
