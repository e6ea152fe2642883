package org.dialogueplatform.localstack.keycloak;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The password of Keycloak's first administrator on this machine. */
public final class AdminPassword {

    private static final int BYTES = 24;

    private AdminPassword() {
    }

    /** The one kept in this file, which only its owner may read; a new one when there is none. */
    public static String keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            Files.createDirectories(file.getParent());
            byte[] random = new byte[BYTES];
            new SecureRandom().nextBytes(random);
            Path next = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(next);
            Files.createFile(next, ownersOnly());
            Files.writeString(next, Base64.getUrlEncoder().withoutPadding().encodeToString(random),
                    StandardOpenOption.WRITE);
            Files.move(next, file);
        }
        return Files.readString(file);
    }

    private static FileAttribute<?>[] ownersOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")) }
                : new FileAttribute<?>[0];
    }
}
