package org.dialogueplatform.localstack.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.dialogueplatform.localstack.infrastructure.Folders;
import org.dialogueplatform.localstack.infrastructure.PostgresServer;

/**
 * {@code ./dialogue restore}: puts a backup in the place of what is here. The next start makes the database ready before
 * anything works with it, see {@link Restored}.
 */
final class Restore {

    private final Settings settings;
    private final PrintStream out;

    Restore(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    void run(List<String> arguments) throws IOException {
        List<String> folders = new ArrayList<>(arguments);
        boolean consent = folders.remove("--yes");
        if (folders.size() != 1 || folders.getFirst().startsWith("-")) {
            throw new Problem("./dialogue restore needs the folder of a backup, and knows --yes: see ./dialogue help.");
        }
        var backup = new BackupFolder(Path.of(folders.getFirst()).toAbsolutePath().normalize());
        Map<String, String> manifest = backup.verified();
        requireFit(manifest);
        if (isInUse()) {
            if (!consent && !Consent.asked("Stop the suite and put the backup in the place of all data in " + settings.home()
                    + "? What was written since is lost.", out)) {
                throw new Problem("Nothing was restored, for there are data in " + Settings.shown(settings.home())
                        + ": answer yes, or say ./dialogue restore <folder> --yes.");
            }
            new Down(settings, out).run();
        }
        Optional<RunLock> lock = RunLock.take(settings);
        if (lock.isEmpty()) {
            throw new Problem("Nothing was restored, for somebody has started the suite meanwhile: try again.");
        }
        try (RunLock _ = lock.get()) {
            putInPlace(backup);
        }
        out.println("Restored what was there at " + manifest.get(BackupFolder.MADE) + ".");
    }

    private void requireFit(Map<String, String> manifest) throws IOException {
        if (!Backup.KIND.equals(manifest.get(BackupFolder.KIND))) {
            throw new Problem("This backup is of " + manifest.get(BackupFolder.KIND)
                    + " and was not made by ./dialogue backup: deploy/compose/restore takes those of docker-compose.yml.");
        }
        String machine = System.getProperty("os.arch");
        if (!machine.equals(manifest.get(BackupFolder.MACHINE))) {
            throw new Problem(
                    "This backup was made on another kind of machine (" + manifest.get(BackupFolder.MACHINE) + ", this is "
                            + machine + "), whose database's files cannot be read here: restore it there.");
        }
        BackupFolder.requireNotNewer(manifest, ThisSuite.version(), ThisSuite.migrations(settings));
    }

    private boolean isInUse() throws IOException {
        return RunLock.isTaken(settings) || Files.exists(PostgresServer.data(PostgresPart.folder(settings)));
    }

    /** The database comes last, in one step: before it there is none, and with it all that it needs. */
    private void putInPlace(BackupFolder backup) throws IOException {
        Path home = settings.home();
        Path data = PostgresServer.data(PostgresPart.folder(settings));
        Path coming = data.resolveSibling("data.restoring");
        Folders.delete(coming);
        Folders.copy(backup.part(Backup.DATABASE), coming);
        Restored.mark(coming);
        for (Path old : List.of(data, home.resolve("kafka"), home.resolve(Backup.FILES), home.resolve(Backup.SAMPLES))) {
            Folders.delete(old);
        }
        Folders.copy(backup.part(Backup.FILES), home.resolve(Backup.FILES));
        Folders.copy(backup.part(Backup.SAMPLES), home.resolve(Backup.SAMPLES));
        Path password = KeycloakPart.password(settings);
        Files.deleteIfExists(password);
        Folders.copy(backup.part(Backup.KEYS), password);
        Files.move(coming, data, StandardCopyOption.ATOMIC_MOVE);
    }
}
