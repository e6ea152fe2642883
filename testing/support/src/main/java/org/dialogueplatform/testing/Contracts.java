package org.dialogueplatform.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

/** The event schemas and their examples in {@code contracts/}: what producers and consumers are held to. */
public final class Contracts {

    private static final String PREFIX = "org.dialogueplatform.";
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private Contracts() {
    }

    /** Fails unless the data is what the schema of its type promises; the type with or without the suite's prefix. */
    public static void assertValid(String type, String data) {
        var errors = schema(type).validate(data, InputFormat.JSON,
                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        if (!errors.isEmpty()) {
            throw new AssertionError("An event of type " + type + " breaks its contract: " + errors + "\n" + data);
        }
    }

    /** What is wrong with data by a schema that is given as text: a past one, or one that is tried out. */
    public static List<String> errors(String schema, String data) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema, InputFormat.JSON)
                .validate(data, InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream().map(Object::toString).toList();
    }

    /** Every example of a type, by file name. There is at least one, or the contract is incomplete. */
    public static List<String> examples(String type) {
        Path folder = folder().resolve("events/examples");
        try (Stream<Path> files = Files.list(folder)) {
            List<String> examples = files.filter(file -> file.getFileName().toString().startsWith(shortName(type) + ".")
                    || file.getFileName().toString().startsWith(shortName(type) + "-")).sorted().map(Contracts::read).toList();
            if (examples.isEmpty()) {
                throw new AssertionError("contracts/events/examples has no example of " + type);
            }
            return examples;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all event types there is a schema for, without the suite's prefix. */
    public static List<String> types() {
        try (Stream<Path> files = Files.list(folder().resolve("events"))) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.matches(".+\\.v\\d+\\.json"))
                    .map(name -> name.substring(0, name.length() - ".json".length())).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder {@code contracts} of this checkout. */
    public static Path folder() {
        return Checkout.contracts();
    }

    /** The top folder of this checkout. */
    public static Path root() {
        return Checkout.root();
    }

    private static Schema schema(String type) {
        return SCHEMAS.computeIfAbsent(shortName(type), name -> {
            Path file = folder().resolve("events").resolve(name + ".json");
            if (!Files.exists(file)) {
                throw new AssertionError("There is no schema contracts/events/" + name + ".json");
            }
            return REGISTRY.getSchema(read(file), InputFormat.JSON);
        });
    }

    private static String shortName(String type) {
        return type.startsWith(PREFIX) ? type.substring(PREFIX.length()) : type;
    }

    private static String read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
