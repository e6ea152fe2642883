package org.dialogueplatform.testing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;

/**
 * With {@code -Dcontracts.update=true}, keeps of what a service's tests send and get back one example per operation: the one
 * that shows most and can still be read. What is committed gives way to a better one only, or when it has become wrong.
 */
public final class ExampleRecorder implements QuarkusTestBeforeEachCallback {

    /** What stands behind it in its tests says what the tests want, and not what services say. */
    private static final String SCRIPTED = "gateway";

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        String service = String.valueOf(Path.of("").toAbsolutePath().getFileName());
        if (Boolean.getBoolean("contracts.update") && !service.equals(SCRIPTED) && Files.exists(ApiDocument.file(service))
                && RestAssured.filters().stream().noneMatch(Recording.class::isInstance)) {
            RestAssured.filters(new Recording(service, ApiDocument.committed(service)));
        }
    }

    private record Recording(String service, ApiDocument document) implements Filter {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        private static final List<String> SECRET = List.of("secret", "password", "token");

        @Override
        public Response filter(FilterableRequestSpecification request, FilterableResponseSpecification expected,
                FilterContext context) {
            Response answer = context.next(request, expected);
            if (answer.statusCode() / 100 == 2 && answer.statusCode() != 206) {
                document.operation(request.getMethod(), URI.create(request.getURI()).getPath())
                        .ifPresent(operation -> keep(operation, request, answer));
            }
            return answer;
        }

        private synchronized void keep(ApiDocument.Operation operation, FilterableRequestSpecification request,
                Response answer) {
            var example = new Examples.Example(
                    operation.request() == null ? null : tidy(read(request.<@Nullable Object> getBody())),
                    operation.response() == null ? null : tidy(read(answer.asString())), false);
            if (!example.wrong(document, operation).isEmpty() || isForThisTestOnly(example)) {
                return;
            }
            Optional<Examples.Example> known = Examples.of(service, operation.id());
            if (known.isEmpty() || !known.get().wrong(document, operation).isEmpty() || example.isBetterThan(known.get())) {
                Examples.write(service, operation.id(), example);
            }
        }

        /** Nothing to show, or with what a test planted to find it again. */
        private static boolean isForThisTestOnly(Examples.Example example) {
            return example.request() == null && example.response() == null || example.toString().contains("canary");
        }

        private static @Nullable JsonNode read(@Nullable Object body) {
            try {
                return switch (body) {
                    case null -> null;
                    case String text -> JSON.readTree(text);
                    case byte[] bytes -> JSON.readTree(bytes);
                    default -> JSON.valueToTree(body);
                };
            } catch (JsonProcessingException e) {
                return null;
            } catch (IOException e) {
                return null;
            }
        }

        /** Without what is nobody's business, the addresses of this run, and what makes a name the only one of a run. */
        private static @Nullable JsonNode tidy(@Nullable JsonNode node) {
            return switch (node) {
                case null -> null;
                case ObjectNode object -> {
                    object.properties().forEach(property -> property.setValue(isSecret(property.getKey(), property.getValue())
                            ? TextNode.valueOf("shown-only-once")
                            : tidy(property.getValue())));
                    yield object;
                }
                case ArrayNode array -> {
                    for (int i = 0; i < array.size(); i++) {
                        array.set(i, tidy(array.get(i)));
                    }
                    yield array;
                }
                case TextNode text -> TextNode.valueOf(text.textValue()
                        .replaceAll("https?://(localhost|127\\.0\\.0\\.1):\\d+", "https://partner.example.org")
                        .replaceAll("(localhost|127\\.0\\.0\\.1):\\d+", "dialogue.example.org:9094")
                        .replaceAll("(?<=\\p{L}) " + UUID + "(?=[^0-9a-f]|$)", ""));
                default -> node;
            };
        }

        private static boolean isSecret(String name, JsonNode value) {
            return value.isTextual() && SECRET.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
        }
    }
}
