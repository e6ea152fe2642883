package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.kubernetes.client.openapi.JSON;

/** Every object is what Kubernetes takes it for: no unknown field, none missing, none of another type. */
class SchemaTest {

    /** Of operators that are installed beside the suite; what they take is looked at by tests of their own. */
    private static final Set<String> OF_OPERATORS = Set.of("keda.sh/v1alpha1 ScaledObject",
            "keda.sh/v1alpha1 TriggerAuthentication", "monitoring.coreos.com/v1 ServiceMonitor",
            "monitoring.coreos.com/v1 PrometheusRule", "kafka.strimzi.io/v1 KafkaTopic", "kafka.strimzi.io/v1 KafkaUser");

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#all")
    void everyObjectKeepsToItsSchema(Rendered rendered) {
        assertAll(rendered.objects().stream().filter(object -> !OF_OPERATORS.contains(type(object)))
                .map(object -> () -> check(object)));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#all")
    void noObjectIsThereTwice(Rendered rendered) {
        List<String> names = rendered.objects().stream().map(object -> type(object) + " " + Rendered.name(object)).toList();

        assertEquals(names.size(), Set.copyOf(names).size());
    }

    @Test
    void aMistakeIsFound() {
        String deployment = """
                {"apiVersion": "apps/v1", "kind": "Deployment", "metadata": {"name": "x"},
                 "spec": {"replicas": 2, "selector": {}, "template": {"spec": {"containers": [{"name": "x", "image": "x"}]}}}}""";
        check(json(deployment));

        assertThrows(AssertionError.class, () -> check(json(deployment.replace("\"image\"", "\"imag\""))));
        assertThrows(AssertionError.class, () -> check(json(deployment.replace("\"selector\": {},", ""))));
        assertThrows(AssertionError.class, () -> check(json(deployment.replace("\"replicas\": 2", "\"replicas\": \"two\""))));
    }

    private static void check(JsonNode object) {
        String version = object.path("apiVersion").asText().replaceFirst(".*/", "");
        String model = "io.kubernetes.client.openapi.models." + version.substring(0, 1).toUpperCase(Locale.ROOT)
                + version.substring(1) + object.path("kind").asText();
        JsonElement json = JsonParser.parseString(object.toString());
        try {
            Class<?> type = Class.forName(model);
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            JSON.getGson().fromJson(json, type);
        } catch (InvocationTargetException e) {
            fail(type(object) + " " + Rendered.name(object) + ": " + e.getCause().getMessage());
        } catch (RuntimeException e) {
            fail(type(object) + " " + Rendered.name(object) + ": " + e.getMessage());
        } catch (ReflectiveOperationException e) {
            fail("Kubernetes knows no " + type(object));
        }
    }

    private static String type(JsonNode object) {
        return object.path("apiVersion").asText() + " " + object.path("kind").asText();
    }

    private static JsonNode json(String text) {
        try {
            return Rendered.YAML.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
