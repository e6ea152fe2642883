package org.dialogueplatform.platform.startup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * What a program needs before it starts anywhere but on a developer's machine: no password that stands in this project's
 * sources,
 * where everybody can read it, and none missing that cannot be done without. A program is held to what is configured in it; the
 * gateway has no database.
 */
final class Conditions {

    /** Profiles in which everybody may know the passwords. */
    private static final Set<String> LOCAL_USE = Set.of("local", "dev", "test");

    private static final String LOCAL_MASTER_KEY = "bG9jYWwtdXNlLW9ubHktbmV2ZXItaW4tcHJvZHVjdGk=";
    private static final String LOCAL_REGISTRY_SECRET = "partner-registry";

    /** What Quarkus encrypts the cookies of sessions with wants as many. */
    private static final int SESSION_SECRET_LENGTH = 32;

    private final Function<String, Optional<String>> configuration;

    /** @param configuration the value of a key, if it has one */
    Conditions(Function<String, Optional<String>> configuration) {
        this.configuration = configuration;
    }

    static boolean areForLocalUse(Collection<String> profiles) {
        return profiles.stream().anyMatch(LOCAL_USE::contains);
    }

    /** Something that keeps the program from starting. */
    record Problem(String variable, String whatToDo) {
    }

    /** All of them at once. */
    List<Problem> problems() {
        List<Problem> found = new ArrayList<>();
        database(found);
        if (is("quarkus.init-and-exit", "true")) {
            // a run that only migrates needs, and should be given, no more than the database
            return found;
        }
        masterKeys(found);
        if (is("dialogue.partners.registry", "keycloak")) {
            check(found, "PARTNER_REGISTRY_SECRET", value("dialogue.partners.registry-secret"), LOCAL_REGISTRY_SECRET,
                    "the secret of the client by which partners' clients are made; give the same to the realm step, or set PARTNER_REGISTRY=none");
        }
        if (is("dialogue.identity.sign-in", "true")) {
            session(found);
        }
        return found;
    }

    private void database(List<Problem> found) {
        check(found, "DATABASE_PASSWORD", value("quarkus.datasource.password"), value("quarkus.datasource.username"),
                "the password of the database role " + value("quarkus.datasource.username"));
        // where migrations are somebody else's, the owner's password is not needed here, and better not given
        if (!is("quarkus.flyway.migrate-at-start", "false")) {
            check(found, "DATABASE_OWNER_PASSWORD", value("quarkus.flyway.password"), value("quarkus.flyway.username"),
                    "the password of the schema's owner, the database role " + value("quarkus.flyway.username"));
        }
    }

    private void masterKeys(List<Problem> found) {
        String current = value("dialogue.personal.current-key");
        if (current == null) {
            return;
        }
        String meaning = "a key of 32 bytes, the same for every service and replica, kept apart from the database: openssl rand -base64 32";
        for (String name : new TreeSet<>(List.of("1", "2", current))) {
            String key = value("dialogue.personal.master-keys.\"" + name + "\"");
            if (LOCAL_MASTER_KEY.equals(key)) {
                found.add(new Problem("PERSONAL_KEY_" + name, "is the one everybody knows; " + meaning));
            } else if (name.equals(current) && (key == null || key.equals("none"))) {
                found.add(new Problem("PERSONAL_KEY_" + name, "is not set; " + meaning));
            }
        }
    }

    private void session(List<Problem> found) {
        String secret = value("quarkus.oidc.portal.token-state-manager.encryption-secret");
        String meaning = "encrypts the sessions of people with a browser, the same for every replica, at least "
                + SESSION_SECRET_LENGTH + " characters: openssl rand -base64 48";
        if (secret == null) {
            found.add(new Problem("DIALOGUE_SESSION_SECRET", "is not set; " + meaning));
        } else if (secret.length() < SESSION_SECRET_LENGTH) {
            found.add(new Problem("DIALOGUE_SESSION_SECRET", "is too short; " + meaning));
        }
        String other = value("dialogue.identity.other-session-secret");
        if (other != null && other.length() < SESSION_SECRET_LENGTH) {
            found.add(new Problem("DIALOGUE_SESSION_SECRET_OTHER", "is too short; " + meaning));
        }
    }

    private static void check(List<Problem> found, String variable, @Nullable String secret, @Nullable String known,
            String meaning) {
        if (known != null && (secret == null || secret.equals(known))) {
            found.add(new Problem(variable, (secret == null ? "is not set; " : "is the one everybody knows; ") + meaning));
        }
    }

    /** What may be meant, and should be known. */
    List<String> warnings() {
        List<String> found = new ArrayList<>();
        if (value("kafka.bootstrap.servers") != null) {
            String protocol = Optional.ofNullable(value("kafka.security.protocol")).orElse("PLAINTEXT");
            if (protocol.equals("PLAINTEXT") || protocol.equals("SASL_PLAINTEXT")) {
                found.add("Kafka is spoken to without encryption (" + protocol
                        + "): set KAFKA_SECURITY_PROTOCOL=SASL_SSL, or see that nobody else is on that network.");
            }
        }
        String database = value("quarkus.datasource.jdbc.url");
        if (database != null && !database.contains("sslmode=verify-full") && !database.contains("sslmode=verify-ca")) {
            found.add(
                    "It is not verified which database answers: add sslmode=verify-full to DATABASE_URL, or see that nobody else is"
                            + " on that network.");
        }
        return found;
    }

    static String report(String program, List<Problem> problems) {
        int width = problems.stream().mapToInt(problem -> problem.variable().length()).max().orElse(0);
        String lines = problems.stream().map(problem -> "  " + problem.variable()
                + " ".repeat(width - problem.variable().length()) + "  " + problem.whatToDo() + "\n")
                .collect(Collectors.joining());
        return program
                + " does not start: it is not told to be for local use, and these environment variables are not fit for any other.\n\n"
                + lines + "\nSet them and start again; docs/configuration.md lists all there are."
                + " On a developer's machine QUARKUS_PROFILE=prod,local takes what everybody knows.\n";
    }

    private boolean is(String key, String expected) {
        return expected.equals(value(key));
    }

    private @Nullable String value(String key) {
        return configuration.apply(key).filter(value -> !value.isBlank()).orElse(null);
    }
}
