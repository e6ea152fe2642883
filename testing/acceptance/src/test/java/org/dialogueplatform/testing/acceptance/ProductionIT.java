package org.dialogueplatform.testing.acceptance;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Programs as they run in production, beside the suite's own: what they log, and how a database password is changed while they
 * work. The last of all: from here on the database asks for passwords, and meetings-service could not be started again.
 */
@Order(Integer.MAX_VALUE)
class ProductionIT {

    private static final String CHANGED = "changed-while-everybody-works";
    private static final String OF_THE_OTHER_ROLE = "of-the-role-besides";
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    @TempDir
    static Path folder;

    private static Production withTheNewPassword;
    private static Production withTheOtherRole;
    private static Production gateway;

    @BeforeAll
    static void givenAChangedPasswordAndARoleBesides() throws IOException, SQLException {
        assumeTrue(Suite.running().isOnThisMachine(), "Database and processes are reached on this machine only");
        try (var superuser = DriverManager.getConnection(Suite.running().databaseUrl(), "postgres", "postgres")) {
            askForPasswords(superuser);
            // as docs/operations.md says, "Changing secrets"
            run(superuser, "alter role meetings password '" + CHANGED + "'");
            run(superuser, "create role meetings_b login password '" + OF_THE_OTHER_ROLE + "' in role meetings");
            run(superuser, "alter role meetings_b set role = meetings");
            run(superuser, "alter role meetings_b set search_path = meetings");
        }
        withTheNewPassword = meetingsService(13_191, Map.of("DATABASE_PASSWORD", CHANGED));
        withTheOtherRole = meetingsService(13_192,
                Map.of("DATABASE_USER", "meetings_b", "DATABASE_PASSWORD", OF_THE_OTHER_ROLE));
        gateway = new Production("gateway", 13_190, folder,
                Map.of("DIALOGUE_SESSION_SECRET", "for-this-test-only-and-long-enough",
                        "DIALOGUE_SERVICES_MEETINGS_URL", withTheNewPassword.address().toString()));
        List.of(withTheNewPassword, withTheOtherRole, gateway).forEach(Production::awaitReady);
    }

    @AfterAll
    static void stop() {
        Stream.of(gateway, withTheOtherRole, withTheNewPassword).filter(Objects::nonNull).forEach(Production::close);
    }

    @Test
    void theOldPasswordOpensNoConnectionAnyMore() {
        SQLException refused = assertThrows(SQLException.class,
                () -> DriverManager.getConnection(Suite.running().databaseUrl(), "meetings", "meetings").close());
        assertEquals("28P01", refused.getSQLState());
    }

    @Test
    void whoeverHasConnectionsOfTheOldPasswordGoesOnWithThem() {
        for (int round = 0; round < 5; round++) {
            assertEquals(200, As.theSecretariat().get(draftedAt(Suite.running().gateway().toString())).statusCode());
        }
    }

    @Test
    void whoStartsWithTheNewPasswordOrTheOtherRoleWorksOnTheSame() {
        String drafted = draftedAt(withTheOtherRole.address().toString());
        for (var replica : List.of(withTheNewPassword, gateway)) {
            As.theSecretariat().baseUri(replica.address().toString()).get(drafted).then().statusCode(200);
        }
        As.theSecretariat().get(drafted).then().statusCode(200).body("state", equalTo("DRAFT"));
    }

    /** On the standard output; on the standard error is what the Java machine itself says, and why a program does not start. */
    @Test
    void everyLineThatIsLoggedIsAnObjectOfJsonAndTellsNothingOfWhatWasSaid() throws IOException {
        As.theSecretariat().baseUri(gateway.address().toString()).header("X-Request-Id", "production-1")
                .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01").queryParam("q", "Aigerim Sample")
                .get("/api/v1/meetings").then().statusCode(200);
        draftedAt(gateway.address().toString());

        for (Production program : List.of(withTheNewPassword, withTheOtherRole, gateway)) {
            List<String> lines = program.said();
            assertFalse(lines.isEmpty());
            for (String line : lines) {
                JsonNode entry = new ObjectMapper().readTree(line);
                for (String field : List.of("timestamp", "level", "loggerName", "message")) {
                    assertTrue(entry.path(field).isTextual(), field + " of " + line);
                }
                for (String secret : List.of("Aigerim", "Courts and human rights", CHANGED, OF_THE_OTHER_ROLE, "Bearer ",
                        "eyJ")) {
                    assertFalse(line.contains(secret), line);
                }
            }
        }
        JsonNode access = gateway.said().stream().map(ProductionIT::parsed)
                .filter(entry -> entry.at("/mdc/requestId").asText().equals("production-1")).findFirst().orElseThrow();
        assertEquals("dialogue.access", access.path("loggerName").asText());
        assertEquals(TRACE, access.at("/mdc/traceId").asText());
    }

    private static JsonNode parsed(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new AssertionError(line, e);
        }
    }

    private static String draftedAt(String address) {
        return "/api/v1/meetings/" + As.theSecretariat().baseUri(address).body(Meetings.document(2098)).post("/api/v1/meetings")
                .then().statusCode(201).extract().path("id");
    }

    private static Production meetingsService(int port, Map<String, String> database) throws IOException {
        var variables = new HashMap<>(database);
        variables.putAll(Map.of("QUARKUS_FLYWAY_MIGRATE_AT_START", "false", "PERSONAL_KEY_NAME", "2", "PERSONAL_KEY_2",
                "Zm9yIHRoaXMgdGVzdCBvbmx5LCBsb25nIGVub3VnaCE="));
        return new Production("meetings-service", port, folder, variables);
    }

    /** The server of the local stack trusts whoever reaches it on this machine. */
    private static void askForPasswords(Connection superuser) throws IOException, SQLException {
        try (var found = superuser.createStatement().executeQuery("show hba_file")) {
            found.next();
            Path rules = Path.of(found.getString(1));
            Files.writeString(rules, "host all meetings,meetings_b all scram-sha-256\n" + Files.readString(rules));
        }
        run(superuser, "select pg_reload_conf()");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
