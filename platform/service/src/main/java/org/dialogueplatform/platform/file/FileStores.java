package org.dialogueplatform.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The store that the configuration names. */
@ApplicationScoped
public class FileStores {

    private final FileSettings settings;
    private final String schema;

    @Inject
    FileStores(FileSettings settings, @ConfigProperty(name = "dialogue.schema") String schema) {
        this.settings = settings;
        this.schema = schema;
    }

    /** Says at once what would otherwise be noticed when half of the files cannot be found. */
    void check(@Observes StartupEvent started) {
        refuseUnusable(settings);
    }

    static void refuseUnusable(FileSettings settings) {
        if (settings.store() == FileSettings.Store.LOCAL && settings.replicas() > 1) {
            throw new IllegalStateException("dialogue.files.store=local keeps files in a directory of one machine, and "
                    + settings.replicas() + " replicas are configured (dialogue.files.replicas): each would miss what another"
                    + " took in. Set dialogue.files.store=s3.");
        }
        if (settings.store() == FileSettings.Store.S3 && settings.s3().bucket().isEmpty()) {
            throw new IllegalStateException("dialogue.files.store=s3 needs dialogue.files.s3.bucket.");
        }
    }

    @Produces
    @Singleton
    FileStore store() {
        return of(settings, schema);
    }

    static FileStore of(FileSettings settings, String schema) {
        refuseUnusable(settings);
        return switch (settings.store()) {
            case LOCAL -> new LocalFileStore(settings.directory());
            case S3 -> new S3FileStore(client(settings.s3()), settings.s3().bucket().orElseThrow(), schema + "/");
        };
    }

    private static S3Client client(FileSettings.S3 s3) {
        // checksums beyond the signed one, and signing piece by piece, are Amazon's own; not all others know them
        var client = S3Client.builder().httpClient(UrlConnectionHttpClient.create()).region(Region.of(s3.region()))
                .forcePathStyle(s3.pathStyle()).requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .serviceConfiguration(more -> more.chunkedEncodingEnabled(false));
        s3.endpoint().ifPresent(client::endpointOverride);
        if (s3.accessKey().isPresent()) {
            client.credentialsProvider(StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(s3.accessKey().get(), s3.secretKey().orElse(""))));
        }
        return client.build();
    }
}
