package org.dialogueplatform.localstack.infrastructure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    @TempDir
    Path home;

    @Test
    void whatWasCommittedSurvivesAKilledServerAndARestart() throws Exception {
        Path folder = home.resolve("postgres");
        try (var first = start(folder)) {
            assertEquals("on", ask(first, "show fsync"));
            assertEquals("on", ask(first, "show synchronous_commit"));
            assertEquals("on", ask(first, "show full_page_writes"));
            run(first, "create table minutes (text text)", "insert into minutes values ('committed before the kill')");
            ProcessHandle server = PostgresServer.running(folder).orElseThrow();

            server.destroyForcibly();
            assertTrue(Processes.ends(server, Duration.ofMinutes(1)));
        }

        try (var second = start(folder)) {
            assertEquals("committed before the kill", ask(second, "select text from minutes"));
            run(second, "insert into minutes values ('committed before the restart')");
        }
        assertTrue(PostgresServer.running(folder).isEmpty());

        try (var third = start(folder)) {
            assertEquals("2", ask(third, "select count(*) from minutes"));
        }
    }

    @Test
    void aServerLeftByAKilledRunGivesWayToTheNext() throws Exception {
        Path folder = home.resolve("postgres");
        killedRun(folder);
        ProcessHandle before = PostgresServer.running(folder).orElseThrow();

        try (var next = start(folder)) {
            assertFalse(Processes.runs(before));
            assertEquals("0", ask(next, "select count(*) from minutes"));
        }
    }

    @Test
    void aStartThatWasKilledHalfwayIsMadeAnew() throws Exception {
        Path folder = home.resolve("postgres");
        // killed while the data were laid out
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/postgresql.conf"), "");
        // killed while the program was unpacked
        Path version = Files.createDirectories(folder.resolve("program/PG-1"));

        try (var server = start(folder)) {
            assertEquals("on", ask(server, "show fsync"));
        }
        assertFalse(Files.exists(version));
    }

    @Test
    void aRoleSeesNoOtherSchema() throws Exception {
        try (var server = PostgresServer.throwaway()) {
            DatabaseLayout.apply(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
            // again, as every start does
            DatabaseLayout.apply(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
            String url = server.jdbcUrl("dialogue");

            as(url, "participants_owner", "create table person (name text)");
            as(url, "participants", "insert into person values ('A. Delegate')");
            as(url, "keycloak", "create table credential (secret text)");

            assertRefused(url, "meetings", "select * from participants.person");
            assertRefused(url, "meetings_owner", "select * from participants.person");
            assertRefused(url, "participants_owner", "select * from keycloak.credential");
            assertRefused(url, "delivery", "select * from keycloak.credential");
            assertRefused(url, "keycloak", "select * from participants.person");
            assertRefused(url, "participants", "create table note (text text)");
            assertRefused(url, "participants", "drop table person");
            assertRefused(url, "participants", "create table public.note (text text)");

            // and texts are compared the same on every machine, whatever its language
            assertEquals("қазақстан", ask(server, "select lower('ҚАЗАҚСТАН')"));
        }
    }

    /** A program that starts a server and dies without stopping it. */
    public static final class KilledRun {
        public static void main(String... arguments) throws Exception {
            var server = PostgresServer.durable(Path.of(arguments[0]), freePort(), Path.of(arguments[1]));
            run(server, "create table minutes (text text)");
            Runtime.getRuntime().halt(137);
        }
    }

    private void killedRun(Path folder) throws Exception {
        Process run = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-cp",
                System.getProperty("java.class.path"), KilledRun.class.getName(), folder.toString(),
                home.resolve("postgres.log").toString()).redirectErrorStream(true)
                .redirectOutput(home.resolve("killed-run.log").toFile()).start();
        assertEquals(137, run.waitFor(), () -> read("killed-run.log"));
    }

    private String read(String file) {
        try {
            return Files.readString(home.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private PostgresServer start(Path folder) throws IOException {
        return PostgresServer.durable(folder, freePort(), home.resolve("postgres.log"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void run(PostgresServer server, String... statements) throws SQLException {
        for (String statement : statements) {
            as(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, statement);
        }
    }

    private static String ask(PostgresServer server, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.jdbcUrl("postgres"), PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            assertTrue(answer.next());
            return answer.getString(1);
        }
    }

    private static void as(String url, String role, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, role, role);
                Statement execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }

    private static void assertRefused(String url, String role, String statement) {
        SQLException refused = assertThrows(SQLException.class, () -> as(url, role, statement));
        assertEquals(INSUFFICIENT_PRIVILEGE, refused.getSQLState(), refused.getMessage());
    }
}
