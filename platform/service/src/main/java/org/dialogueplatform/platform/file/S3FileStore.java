package org.dialogueplatform.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** Keeps files in a bucket of anything that speaks S3. A put is whole or not there, so nothing more has to be done about it. */
final class S3FileStore implements FileStore, AutoCloseable {

    private static final String MEDIA_TYPE = "application/octet-stream";

    private final S3Client client;
    private final String bucket;
    private final String prefix;

    /** @param prefix of all keys, as in "recommendations/" */
    S3FileStore(S3Client client, String bucket, String prefix) {
        this.client = client;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public void store(UUID id, byte[] content) throws IOException {
        try {
            client.putObject(put -> put.bucket(bucket).key(prefix + id).contentType(MEDIA_TYPE),
                    RequestBody.fromBytes(content));
        } catch (SdkException e) {
            throw new IOException("The file could not be stored", e);
        }
    }

    @Override
    public InputStream open(UUID id) throws IOException {
        try {
            return client.getObject(get -> get.bucket(bucket).key(prefix + id));
        } catch (SdkException e) {
            throw new IOException("The file could not be read", e);
        }
    }

    @Override
    public void delete(UUID id) throws IOException {
        try {
            client.deleteObject(delete -> delete.bucket(bucket).key(prefix + id));
        } catch (SdkException e) {
            throw new IOException("The file could not be deleted", e);
        }
    }

    @Override
    public List<UUID> storedBefore(Instant moment, UUID after, int most) throws IOException {
        try {
            return client
                    .listObjectsV2(list -> list.bucket(bucket).prefix(prefix).startAfter(prefix + after).maxKeys(most))
                    .contents().stream().filter(object -> object.lastModified().isBefore(moment)).map(S3Object::key)
                    .map(key -> UUID.fromString(key.substring(prefix.length()))).toList();
        } catch (SdkException e) {
            throw new IOException("The files could not be listed", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
