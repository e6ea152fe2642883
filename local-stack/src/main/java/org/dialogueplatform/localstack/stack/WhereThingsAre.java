package org.dialogueplatform.localstack.stack;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.dialogueplatform.localstack.keycloak.KeycloakSettings;
import org.dialogueplatform.localstack.keycloak.SampleActors;

/** The table that is shown when the suite is ready. */
final class WhereThingsAre {

    private final Settings settings;
    private final Suite suite;

    WhereThingsAre(Settings settings) {
        this.settings = settings;
        this.suite = new Suite(settings);
    }

    String text() {
        var text = new StringBuilder();
        line(text, "Gateway", suite.gateway() + "/api/v1/…");
        line(text, "Its OpenAPI document", suite.gateway() + "/openapi");
        line(text, "The same to try out", suite.gateway() + "/docs");
        for (Suite.Service service : Suite.SERVICES) {
            if (!service.name().equals(Suite.GATEWAY)) {
                line(text, service.name(), suite.address(service) + "  (health and metrics: port "
                        + settings.port(service.managementPort()) + ", /q/health and /q/metrics)");
            }
        }
        line(text, "Keycloak", suite.keycloak() + "/admin/  (user " + KeycloakSettings.ADMIN + ", password in "
                + Settings.shown(KeycloakPart.password(settings)) + ")");
        line(text, "Sample users", users());
        line(text, "A token of one", "./dialogue token " + String.join("|", new SampleActors().names()));
        line(text, "PostgreSQL", suite.databaseUrl() + "  (user postgres, no password)");
        line(text, "Kafka", suite.kafkaAddress());
        line(text, "Kafka for partners", suite.kafkaForPartners() + "  (SASL_PLAINTEXT, SCRAM-SHA-512; docs/partners.md)");
        line(text, "Logs", Settings.shown(settings.logs()) + "/<part>.log");
        line(text, "To stop", "Ctrl-C here, or ./dialogue down");
        return text.toString();
    }

    private static String users() {
        Map<String, String> passwords = new SampleActors().passwords();
        if (Set.copyOf(passwords.values()).size() == 1) {
            return String.join(", ", passwords.keySet()) + "  (password " + passwords.values().iterator().next() + ")";
        }
        return passwords.entrySet().stream().map(user -> user.getKey() + " (password " + user.getValue() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String what, String where) {
        text.append(String.format(Locale.ROOT, "  %-24s%s%n", what, where));
    }
}
