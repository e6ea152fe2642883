package org.dialogueplatform.localstack.keycloak;

import java.net.URI;
import java.util.Map;

/**
 * How Keycloak runs on one machine.
 *
 * @param databaseUrl JDBC address of the suite's database, which is laid out for it
 * @param seenAt the address browsers know it by, which is also in the name it puts into its tokens
 * @param adminPassword of its first administrator
 */
public record KeycloakSettings(int port, int managementPort, String databaseUrl, URI seenAt, String adminPassword) {

    /** Its first administrator, which Keycloak counts as temporary: to be replaced by persons where it is run for long. */
    public static final String ADMIN = "admin";

    private static final String ROLE = "keycloak";

    /** Its own address, which it also answers at. */
    public URI address() {
        return URI.create("http://localhost:" + port + "/auth");
    }

    /** Where it tells of its health. */
    public URI health() {
        return health(managementPort);
    }

    /** Where one with this management port does. */
    public static URI health(int managementPort) {
        return URI.create("http://127.0.0.1:" + managementPort + "/health/ready");
    }

    /** In the words Keycloak understands. */
    public Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("KC_DB_URL", databaseUrl), Map.entry("KC_DB_SCHEMA", ROLE), Map.entry("KC_DB_USERNAME", ROLE),
                Map.entry("KC_DB_PASSWORD", ROLE), Map.entry("KC_DB_POOL_INITIAL_SIZE", "1"),
                Map.entry("KC_DB_POOL_MIN_SIZE", "1"), Map.entry("KC_DB_POOL_MAX_SIZE", "15"),
                // a single one has nobody to share its caches with
                Map.entry("KC_CACHE", "local"),
                Map.entry("KC_HTTP_ENABLED", "true"), Map.entry("KC_HTTP_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_PORT", Integer.toString(port)), Map.entry("KC_HTTP_POOL_MAX_THREADS", "32"),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(managementPort)),
                Map.entry("KC_HOSTNAME", seenAt.toString()), Map.entry("KC_HOSTNAME_BACKCHANNEL_DYNAMIC", "true"),
                // the gateway does not let anybody reach the console of its administrators
                Map.entry("KC_HOSTNAME_ADMIN", address().toString()),
                Map.entry("KC_PROXY_HEADERS", "xforwarded"), Map.entry("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.0/8,::1/128"),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN), Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
                Map.entry("KC_LOG_CONSOLE_COLOR", "false"),
                // or every look at its health while it starts is a line
                Map.entry("KC_LOG_LEVEL", "info,io.smallrye.health:error"));
    }
}
