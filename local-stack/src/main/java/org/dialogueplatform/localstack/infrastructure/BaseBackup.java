package org.dialogueplatform.localstack.infrastructure;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A copy of a running server's data: all databases, schemas and roles as at one moment, while they are written to. It is
 * PostgreSQL's own way (its manual, 25.3.4): the files are copied as they are, with the log by which the copy, once it is
 * started, makes itself whole.
 */
public final class BaseBackup {

    /** The running server's own; the copy begins with none of them, but with the folders. */
    private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
            "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
    private static final Pattern LEFT_OUT = Pattern.compile("postmaster\\.(pid|opts)|pg_internal\\.init.*|pgsql_tmp.*");
    private static final Pattern SEGMENT = Pattern.compile("[0-9A-F]{24}");

    private BaseBackup() {
    }

    /**
     * @param serverUrl JDBC address of any database of the server
     * @param folder of the server, as given to {@link PostgresServer#durable}
     * @param copy becomes the copy's data; must not be there
     */
    public static void take(String serverUrl, Path folder, Path copy) throws IOException, SQLException {
        Path data = PostgresServer.data(folder);
        // one session for all of it: were it to end, the server would end the backup
        try (Connection connection = DriverManager.getConnection(serverUrl, PostgresServer.SUPERUSER, "");
                Statement statement = connection.createStatement()) {
            // as long as the session lasts, the server deletes no log that the copy needs
            statement.execute("select pg_create_physical_replication_slot('backup_' || pg_backend_pid(), true, true)");
            String first = ask(statement, "select pg_walfile_name(pg_backup_start('dialogue', true))");
            copyFiles(data, copy);
            String last;
            try (ResultSet stopped = statement
                    .executeQuery("select pg_walfile_name(lsn), labelfile from pg_backup_stop(false)")) {
                stopped.next();
                last = stopped.getString(1);
                Files.writeString(copy.resolve("backup_label"), stopped.getString(2));
            }
            for (Path segment : segments(data.resolve("pg_wal"), first, last)) {
                Files.copy(segment, copy.resolve("pg_wal").resolve(segment.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static void copyFiles(Path data, Path copy) throws IOException {
        Path control = Path.of("global/pg_control");
        Files.walkFileTree(data, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.matcher(directory.getFileName().toString()).matches()) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Path relative = data.relativize(directory);
                Files.copy(directory, copy.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                if (EMPTIED.contains(relative.toString())) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path relative = data.relativize(file);
                if (!relative.equals(control) && !LEFT_OUT.matcher(file.getFileName().toString()).matches()) {
                    try {
                        Files.copy(file, copy.resolve(relative), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException _) {
                        // dropped meanwhile, which the log tells of
                        Files.deleteIfExists(copy.resolve(relative));
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        // last, as pg_basebackup does: where the log is gone through from
        Files.copy(data.resolve(control), copy.resolve(control), StandardCopyOption.COPY_ATTRIBUTES);
    }

    private static List<Path> segments(Path log, String first, String last) throws IOException {
        try (Stream<Path> files = Files.list(log)) {
            return files.filter(file -> {
                String name = file.getFileName().toString();
                return SEGMENT.matcher(name).matches() && name.compareTo(first) >= 0 && name.compareTo(last) <= 0;
            }).toList();
        }
    }

    private static String ask(Statement statement, String question) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }
}
