import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Holds JSON against a schema of the document, by the words that the suite's answers are described with. An object has the fields its
 * schema names and no others: what is there but not described would escape every review of what is told to whom.
 */
final class Schema {

    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final JsonNode document;
    private final List<String> mismatches = new ArrayList<>();

    private Schema(JsonNode document) {
        this.document = document;
    }

    /** What is other than described, each with its place; nothing when all is as it should be. */
    static List<String> mismatches(JsonNode document, JsonNode schema, JsonNode value) {
        var check = new Schema(document);
        check.check(schema, value, "");
        return check.mismatches.stream().distinct().toList();
    }

    private void check(JsonNode schema, JsonNode value, String at) {
        if (schema.has("$ref")) {
            String name = schema.get("$ref").asText();
            check(document.at(name.substring(1)), value, at, name.endsWith("/Problem"));
        }
        // what stands beside a reference holds too
        check(schema, value, at, false);
    }

    /** @param open whether further fields are fine: each kind of problem has members of its own */
    private void check(JsonNode schema, JsonNode value, String at, boolean open) {
        if (schema.has("type") && !isOfType(schema.get("type"), value)) {
            mismatches.add(at + " is " + value.getNodeType() + ", not " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && schema.get("enum").valueStream().noneMatch(value::equals)) {
            mismatches.add(at + " is none of " + schema.get("enum"));
        }
        if (!hasFormat(schema.path("format").asText(), value)) {
            mismatches.add(at + " is no " + schema.get("format").asText());
        }
        schema.path("required").forEach(name -> {
            if (value.isObject() && !value.has(name.asText())) {
                mismatches.add(at + "/" + name.asText() + " is missing");
            }
        });
        JsonNode named = schema.path("properties");
        value.properties().forEach(field -> {
            String place = at + "/" + field.getKey();
            if (named.has(field.getKey())) {
                check(named.get(field.getKey()), field.getValue(), place);
            } else if (schema.path("additionalProperties").isObject()) {
                check(schema.get("additionalProperties"), field.getValue(), place);
            } else if (!open && schema.has("properties")) {
                mismatches.add(place + " is not described");
            }
        });
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(schema.get("items"), item, at + "/*"));
        }
    }

    private static boolean isOfType(JsonNode types, JsonNode value) {
        return types.isArray() ? types.valueStream().anyMatch(type -> isOfType(type, value)) : switch (types.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "boolean" -> value.isBoolean();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private static boolean hasFormat(String format, JsonNode value) {
        try {
            switch (format) {
                case "uuid" -> {
                    return UUID.matcher(value.asText()).matches();
                }
                case "date" -> LocalDate.parse(value.asText());
                case "date-time" -> Instant.parse(value.asText());
                default -> {
                    return true;
                }
            }
            return true;
        } catch (DateTimeParseException unreadable) {
            return false;
        }
    }
}
