package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

import org.dialogueplatform.platform.problem.Invalid;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** The file in a form that was sent. */
public final class Upload {

    private Upload() {
    }

    /** The file that came with it; missing or empty ones are refused. */
    public static FileUpload require(@Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            throw new Invalid("/file", "NotNull", "the file is missing or empty");
        }
        return file;
    }

    /** What makes two files in requests the same: not where the server put them, but their names, types and what is in them. */
    public static List<String> asked(@Nullable FileUpload file) {
        return file == null ? List.of()
                : List.of(String.valueOf(file.fileName()), String.valueOf(file.contentType()), digest(file));
    }

    private static String digest(FileUpload upload) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                Files.copy(upload.uploadedFile(), out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
