package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.dialogueplatform.localstack.infrastructure.BaseBackup;
import org.dialogueplatform.localstack.infrastructure.Folders;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;

/** {@code ./dialogue backup}: all that outlives a run, as at one moment, while the suite goes on. */
final class Backup {

    static final String KIND = "local-stack";
    /** Its parts. */
    static final String DATABASE = "database";
    static final String FILES = "files";
    static final String SAMPLES = "samples";
    static final String KEYS = "keys/keycloak-admin-password";

    private final Settings settings;
    private final Progress progress;

    Backup(Settings settings, PrintStream out) {
        this.settings = settings;
        this.progress = new Progress(out);
    }

    void run(List<String> arguments) throws IOException {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("-")) {
            throw new Problem("./dialogue backup needs a folder to make, and nothing else: see ./dialogue help.");
        }
        Path target = Path.of(arguments.getFirst()).toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Problem(Settings.shown(target) + " is there already: name a folder that is not.");
        }
        // under another name until it is whole: what was broken off is taken for no backup
        var making = new BackupFolder(target.resolveSibling(target.getFileName() + ".incomplete"));
        Folders.delete(making.path());
        Files.createDirectories(target.getParent());
        // it holds all there is of persons, and keys
        Files.createDirectory(making.path(),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Map<String, String> manifest = database(making);
        // afterwards: a row without its file cannot be read, a file without its row harms nobody
        Folders.copy(settings.home().resolve(FILES), making.part(FILES));
        Folders.copy(settings.home().resolve(SAMPLES), making.part(SAMPLES));
        Folders.copy(KeycloakPart.password(settings), making.part(KEYS));
        making.seal(manifest);
        move(making.path(), target);
        progress.say(String.format(Locale.ROOT,
                "Backup of %s in %s after %.1f s. It holds persons' data and keys: keep it as you keep the database.",
                manifest.get(BackupFolder.MADE), Settings.shown(target), Progress.seconds(progress.sofar())));
    }

    private Map<String, String> database(BackupFolder folder) throws IOException {
        String url = new Suite(settings).databaseUrl();
        Map<String, String> manifest = new TreeMap<>(Map.of(BackupFolder.KIND, KIND, BackupFolder.SUITE,
                ThisSuite.version().toString(), BackupFolder.MACHINE, System.getProperty("os.arch")));
        try {
            try (Connection connection = DriverManager.getConnection(url, PostgresServer.SUPERUSER, "");
                    Statement statement = connection.createStatement()) {
                for (String schema : ThisSuite.SCHEMAS) {
                    manifest.put(BackupFolder.MIGRATIONS + schema, migrations(statement, schema));
                }
            }
            BaseBackup.take(url, PostgresPart.folder(settings), folder.part(DATABASE));
        } catch (SQLException e) {
            throw new Problem("The database at " + url + " cannot be copied: ./dialogue up --detach starts it. ("
                    + e.getMessage() + ")");
        }
        manifest.put(BackupFolder.MADE, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        manifest.put(BackupFolder.POSTGRESQL, Files.readString(folder.part(DATABASE).resolve("PG_VERSION")).strip());
        return manifest;
    }

    private static String migrations(Statement statement, String schema) throws SQLException {
        try (ResultSet history = statement.executeQuery("select to_regclass('" + schema + ".flyway_schema_history')")) {
            history.next();
            if (history.getString(1) == null) {
                return "";
            }
        }
        try (ResultSet applied = statement.executeQuery("select coalesce(string_agg(version, ' ' order by version), '') from "
                + schema + ".flyway_schema_history where success")) {
            applied.next();
            return applied.getString(1);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(from, to);
        }
    }
}
