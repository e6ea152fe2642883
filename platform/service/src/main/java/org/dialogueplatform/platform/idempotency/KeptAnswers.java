package org.dialogueplatform.platform.idempotency;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.personal.Sealing;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * The answers by caller and key, for a day; always in the caller's transaction. An answer can hold what is personal: it is
 * sealed under the key the caller sent, which itself is not kept, so that only who sends it again can have it read.
 */
@ApplicationScoped
class KeptAnswers {

    private final AgroalDataSource database;

    @Inject
    KeptAnswers(AgroalDataSource database) {
        this.database = database;
    }

    /** Keeps others with the same key out until the transaction ends; false if somebody is in already. */
    boolean reserve(String caller, String key) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(
                        "select pg_try_advisory_xact_lock(hashtextextended(current_schema || ' ' || ? || ' ' || ?, 1))")) {
            lock.setString(1, caller);
            lock.setString(2, key);
            ResultSet granted = lock.executeQuery();
            return granted.next() && granted.getBoolean(1);
        } catch (SQLException e) {
            throw new IllegalStateException("A key could not be reserved", e);
        }
    }

    @Nullable
    KeptAnswer find(String caller, String key) {
        try (Connection connection = database.getConnection(); PreparedStatement select = connection.prepareStatement("""
                select asked, status, location, etag, body from idempotency_key where caller = ? and key_digest = ?""")) {
            select.setString(1, caller);
            select.setBytes(2, digest("name", key));
            ResultSet found = select.executeQuery();
            if (!found.next()) {
                return null;
            }
            byte[] body = Sealing.open(secret(key), found.getBytes(5), caller.getBytes(StandardCharsets.UTF_8));
            return new KeptAnswer(found.getBytes(1), found.getInt(2), found.getString(3), found.getString(4),
                    new String(body, StandardCharsets.UTF_8));
        } catch (SQLException e) {
            throw new IllegalStateException("A kept answer could not be read", e);
        }
    }

    void keep(String caller, String key, KeptAnswer answer) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into idempotency_key (caller, key_digest, asked, status, location, etag, body)
                values (?, ?, ?, ?, ?, ?, ?)""")) {
            insert.setString(1, caller);
            insert.setBytes(2, digest("name", key));
            insert.setBytes(3, answer.asked());
            insert.setInt(4, answer.status());
            insert.setString(5, answer.location());
            insert.setString(6, answer.etag());
            insert.setBytes(7, Sealing.seal(secret(key), answer.body().getBytes(StandardCharsets.UTF_8),
                    caller.getBytes(StandardCharsets.UTF_8)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("An answer could not be kept", e);
        }
    }

    private static SecretKeySpec secret(String key) {
        return new SecretKeySpec(digest("secret", key), "AES");
    }

    /** Different for each purpose, so that what is kept under one tells nothing of the other. */
    private static byte[] digest(String purpose, String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + " " + key).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
