package org.dialogueplatform.platform.file;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where files are kept, and how large they may be. */
@ConfigMapping(prefix = "dialogue.files")
public interface FileSettings {

    Store store();

    /** Of the local store. */
    Path directory();

    /** Each. */
    MemorySize maxSize();

    /** How many are looked into at the same moment; each takes some four times its size of memory. */
    @WithDefault("1")
    int atOnce();

    /** How many replicas of this service run; more than one cannot share a directory of one machine. */
    @WithDefault("1")
    int replicas();

    S3 s3();

    /** Which store. */
    enum Store {
        LOCAL,
        S3
    }

    /** Of the S3 store. */
    interface S3 {

        /** None for Amazon's own. */
        Optional<URI> endpoint();

        @WithDefault("us-east-1")
        String region();

        Optional<String> bucket();

        /** None for what the environment gives (variables, files, the machine's role). */
        Optional<String> accessKey();

        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name, as most but Amazon's want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
