package org.dialogueplatform.platform.personal;

import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import io.quarkus.runtime.StartupEvent;

/** The keys the persons' keys are kept under; never stored with them. */
@ApplicationScoped
class MasterKeys {

    private static final int BYTES = 32;

    /** What stands where there is no key. */
    private static final String NO_KEY = "none";

    private final Map<String, SecretKey> keys;
    private final String current;

    @Inject
    MasterKeys(PersonalSettings settings) {
        this.keys = settings.masterKeys().entrySet().stream().filter(entry -> !entry.getValue().equals(NO_KEY))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey,
                        entry -> read(entry.getKey(), entry.getValue())));
        this.current = settings.currentKey();
        if (!keys.containsKey(current)) {
            throw new IllegalStateException("dialogue.personal.current-key is \"" + current
                    + "\", and there is no dialogue.personal.master-keys.\"" + current + "\" (PERSONAL_KEY_" + current + ")");
        }
    }

    /** A key that is missing or none shall be noticed at the start, not at the first person. */
    void start(@Observes StartupEvent event) {
        // being made is all it takes
    }

    private static SecretKey read(String name, String base64) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw unusable(name);
        }
        if (bytes.length != BYTES) {
            throw unusable(name);
        }
        return new SecretKeySpec(bytes, "AES");
    }

    private static IllegalStateException unusable(String name) {
        return new IllegalStateException(
                "dialogue.personal.master-keys.\"" + name + "\" must be 32 bytes in base64: openssl rand -base64 32");
    }

    String current() {
        return current;
    }

    SecretKey named(String name) {
        SecretKey key = keys.get(name);
        if (key == null) {
            throw new IllegalStateException("Persons' keys are kept under the master key \"" + name
                    + "\", which is not configured: set dialogue.personal.master-keys.\"" + name + "\" again");
        }
        return key;
    }
}
