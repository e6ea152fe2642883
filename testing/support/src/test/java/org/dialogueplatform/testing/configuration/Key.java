package org.dialogueplatform.testing.configuration;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Something that can be configured.
 *
 * @param variable the environment variable that sets it
 * @param exposed whether a property file names that variable, or gives the key as one that may be set
 * @param meaning empty when nobody wrote it down
 * @param standard its value when nobody sets it; empty when it has none
 * @param type empty when it is text
 */
record Key(String name, String variable, boolean exposed, String meaning, String standard, String type) {

    private static final Pattern SECRET = Pattern.compile(".*(password|secret|secret-key|access-key|master-keys|jaas).*");

    /** One that code asks for. */
    static Key declared(String name, String meaning, String standard, String type) {
        return new Key(name, variable(name), false, meaning, standard, type);
    }

    boolean isSecret() {
        return SECRET.matcher(name).matches();
    }

    /** The name by which every key can be set, as MicroProfile Config has it. */
    static String variable(String key) {
        return key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }

    /** What the code says it is, and then what the file says of its value, which counts. */
    Key and(Key declared) {
        return new Key(name, variable, exposed, (declared.meaning + " " + meaning).strip(), standard, declared.type);
    }
}
