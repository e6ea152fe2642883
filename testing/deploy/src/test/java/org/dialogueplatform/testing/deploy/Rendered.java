package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;

/**
 * What Kustomize makes of a folder, as a cluster would get it. Where there is no Kustomize, that is said, and the rest goes on.
 */
record Rendered(String name, List<JsonNode> objects) {

    static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    static final Path KUBERNETES = Checkout.root().resolve("deploy/kubernetes");

    private static final Map<String, Rendered> DONE = new ConcurrentHashMap<>();
    /** kubectl has it built in since long ago, but components and label selectors of patches only since 1.21. */
    private static final List<List<String>> TOOLS = List.of(List.of("kubectl", "kustomize"), List.of("kustomize", "build"));

    static Rendered production() {
        return of("overlays/production");
    }

    /** Production with the components that are chosen by those who need them. */
    static Rendered withEverything() {
        return DONE.computeIfAbsent("with everything", name -> {
            Path folder = Path.of("target/with-everything").toAbsolutePath();
            Path up = folder.relativize(KUBERNETES);
            try {
                Files.createDirectories(folder);
                Files.writeString(folder.resolve("kustomization.yaml"), """
                        apiVersion: kustomize.config.k8s.io/v1beta1
                        kind: Kustomization
                        namespace: dialogue
                        resources: [%1$s/overlays/production]
                        components: [%1$s/components/keda, %1$s/components/mail]
                        """.formatted(up));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return render(name, folder);
        });
    }

    static Rendered local() {
        return of("overlays/local");
    }

    static Rendered strimzi() {
        return of("strimzi");
    }

    private static Rendered of(String folder) {
        return DONE.computeIfAbsent(folder, name -> render(name, KUBERNETES.resolve(name)));
    }

    static Stream<Rendered> all() {
        return Stream.of(production(), withEverything(), local(), strimzi());
    }

    static Stream<Rendered> overlays() {
        return Stream.of(production(), withEverything(), local());
    }

    Stream<JsonNode> kind(String kind) {
        return objects.stream().filter(object -> object.path("kind").asText().equals(kind));
    }

    JsonNode the(String kind, String name) {
        return kind(kind).filter(object -> name(object).equals(name)).findFirst()
                .orElseThrow(() -> new AssertionError(this.name + " has no " + kind + " " + name));
    }

    /** Everything that makes pods, by what makes them. */
    Stream<Pods> pods() {
        return objects.stream().filter(object -> object.at("/spec/template/spec/containers").isArray())
                .map(object -> new Pods(object, object.at("/spec/template")));
    }

    /** The Deployments of our five programs. */
    Stream<Pods> programs() {
        return pods().filter(pods -> pods.kind().equals("Deployment"));
    }

    static String name(JsonNode object) {
        return object.at("/metadata/name").asText();
    }

    static Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    @Override
    public String toString() {
        return name;
    }

    private static Rendered render(String name, Path folder) {
        for (List<String> tool : TOOLS) {
            List<String> command = new ArrayList<>(tool);
            // the layout of the database is read where the local stack has it
            command.addAll(List.of("--load-restrictor", "LoadRestrictionsNone", folder.toString()));
            try {
                Path errors = Files.createTempFile("kustomize", ".err");
                Process process = new ProcessBuilder(command).redirectError(errors.toFile()).start();
                byte[] said = process.getInputStream().readAllBytes();
                if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new AssertionError(String.join(" ", command) + ": " + Files.readString(errors));
                }
                return new Rendered(name, YAML.readerFor(JsonNode.class).<JsonNode> readValues(said).readAll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            } catch (IOException absent) {
                // the next one, perhaps
            }
        }
        String why = "there is neither kubectl nor kustomize";
        System.out.println("Left out: " + name + " is not rendered, because " + why);
        assumeTrue(false, why);
        throw new AssertionError();
    }

    /** @param template as in a Deployment, a StatefulSet or a Job */
    record Pods(JsonNode owner, JsonNode template) {

        String kind() {
            return owner.path("kind").asText();
        }

        String name() {
            return Rendered.name(owner);
        }

        JsonNode spec() {
            return template.path("spec");
        }

        Stream<JsonNode> containers() {
            return Stream.of("initContainers", "containers").flatMap(list -> each(spec().path(list)));
        }

        JsonNode container() {
            return spec().path("containers").path(0);
        }

        Map<String, String> labels() {
            return YAML.convertValue(template.at("/metadata/labels"), YAML.getTypeFactory().constructMapType(Map.class,
                    String.class, String.class));
        }

        /** The variables that are given one by one. */
        Stream<JsonNode> variables() {
            return containers().flatMap(container -> each(container.path("env")));
        }

        JsonNode variable(String name) {
            return variables().filter(variable -> variable.path("name").asText().equals(name)).findFirst()
                    .orElseThrow(() -> new AssertionError(this + " has no " + name));
        }

        @Override
        public String toString() {
            return kind() + " " + name();
        }
    }
}
