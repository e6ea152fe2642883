package org.dialogueplatform.localstack.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The files of {@code deploy/keycloak}. */
final class RealmFiles {

    static final String REALM = "realm.json";
    static final String SAMPLES = "realm-samples.json";

    /**
     * Keycloak writes the variables of a file that it imports at its start the same way; its own words are in small letters.
     */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)\\}");

    private static final ObjectMapper JSON = new ObjectMapper();

    private RealmFiles() {
    }

    /** A file with the variables of the environment put into it. */
    static JsonNode read(String name, Map<String, String> environment) {
        String text = VARIABLE.matcher(text(name)).replaceAll(found -> {
            String value = environment.get(found.group(1));
            if (value == null) {
                throw new IllegalStateException(name + " needs the variable " + found.group(1) + " of the environment");
            }
            // as it has to be written inside a JSON text
            String quoted = JSON.valueToTree(value).toString();
            return Matcher.quoteReplacement(quoted.substring(1, quoted.length() - 1));
        });
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file as it was written. */
    static String text(String name) {
        try (InputStream in = RealmFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
