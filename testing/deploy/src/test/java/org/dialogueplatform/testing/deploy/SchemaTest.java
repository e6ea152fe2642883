package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;

import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.kubernetes.client.openapi.JSON;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;

/** Every object is what Kubernetes takes it for: no unknown field, none missing, none of another type. */
class SchemaTest {

    /** Of operators, whose own classes know what they take. */
    private static final Map<String, Class<?>> OF_OPERATORS = Map.of("kafka.strimzi.io/v1 KafkaTopic", KafkaTopic.class,
            "kafka.strimzi.io/v1 KafkaUser", KafkaUser.class, "monitoring.coreos.com/v1 ServiceMonitor", ServiceMonitor.class);

    /** There are no classes of KEDA's; ProgramsTest looks at what matters. */
    private static final Set<String> OF_NOBODY = Set.of("keda.sh/v1alpha1 ScaledObject",
            "keda.sh/v1alpha1 TriggerAuthentication");

    /** Those classes put aside what they do not know; here that is a mistake. */
    private static final ObjectMapper STRICT = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .setAnnotationIntrospector(new JacksonAnnotationIntrospector() {

                private static final long serialVersionUID = 1;

                @Override
                public Boolean hasAnySetter(Annotated annotated) {
                    return false;
                }
            });

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#all")
    void everyObjectKeepsToItsSchema(Rendered rendered) {
        assertAll(rendered.objects().stream().filter(object -> !OF_NOBODY.contains(type(object)))
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

    @Test
    void aMistakeIsFoundInWhatIsAnOperators() {
        String user = """
                {"apiVersion": "kafka.strimzi.io/v1", "kind": "KafkaUser", "metadata": {"name": "x"},
                 "spec": {"authentication": {"type": "scram-sha-512"}}}""";
        check(json(user));

        assertThrows(AssertionError.class, () -> check(json(user.replace("\"authentication\"", "\"authentification\""))));
        assertThrows(AssertionError.class, () -> check(json(user.replace("scram-sha-512", "password"))));
    }

    private static void check(JsonNode object) {
        Class<?> operators = OF_OPERATORS.get(type(object));
        if (operators != null) {
            try {
                STRICT.treeToValue(object, operators);
            } catch (JsonProcessingException e) {
                fail(type(object) + " " + Rendered.name(object) + ": " + e.getOriginalMessage());
            }
            return;
        }
        String version = object.path("apiVersion").asText().replaceFirst(".*/", "");
        String model = "io.kubernetes.client.openapi.models." + version.substring(0, 1).toUpperCase(Locale.ROOT)
                + version.substring(1) + object.path("kind").asText();
        JsonElement json = JsonParser.parseString(object.toString());
        try {
            Class<?> type = Class.forName(model);
            type.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
            assertNotNull(JSON.getGson().fromJson(json, type));
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
