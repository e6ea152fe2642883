package org.dialogueplatform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the tests run. */
public final class Checkout {

    private Checkout() {
    }

    /** The folder {@code contracts} of this checkout. */
    public static Path contracts() {
        return root().resolve("contracts");
    }

    /** The top folder of this checkout. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("contracts/topics.conf"))) {
                return folder;
            }
        }
        throw new IllegalStateException("These tests run inside a checkout of the project.");
    }
}
