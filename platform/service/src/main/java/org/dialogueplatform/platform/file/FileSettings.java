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

    /** Where files are kept: in a directory of this machine or in S3. */
    Store store();

    /** The directory of the local store. */
    Path directory();

    /** How large each may be. */
    MemorySize maxSize();

    /** How many files are looked into at the same moment; each takes some four times its size of memory. */
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

        /** Where S3 is; none for Amazon's own. */
        Optional<URI> endpoint();

        /** Where the bucket is. */
        @WithDefault("us-east-1")
        String region();

        /** The bucket's name; it must exist. */
        Optional<String> bucket();

        /** Who the service is to S3; none for what the environment gives (variables, files, the machine's role). */
        Optional<String> accessKey();

        /** Of the access key. */
        Optional<String> secretKey();

        /** Whether the bucket stands in the path and not in the host's name, as most but Amazon's want it. */
        @WithDefault("true")
        boolean pathStyle();
    }
}
