package org.dialogueplatform.delivery.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.webhook.Keyring;
import org.dialogueplatform.delivery.webhook.Secret;
import org.dialogueplatform.delivery.webhook.SignatureKind;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.personal.PersonalKeys;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * What deliveries are signed with, sealed under a key per subscription, which is destroyed with it. Not part of the aggregate,
 * so that nothing of it comes near the audit trail; that there is a new one is on record with the subscription.
 */
@ApplicationScoped
class Secrets implements Keyring {

    /** As many as count at the same time. */
    static final int MOST = 5;

    private final AgroalDataSource database;
    private final PersonalKeys keys;

    @Inject
    Secrets(AgroalDataSource database, PersonalKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    @Override
    public List<Key> of(UUID subscription) {
        List<Key> found = new ArrayList<>();
        for (Sealed sealed : sealed(subscription)) {
            keys.open(subscription, sealed.text())
                    .ifPresent(text -> found.add(new Key(Secret.parse(text), sealed.until())));
        }
        return found;
    }

    /** A new secret, in the caller's transaction; those there were count for the overlap yet. */
    Secret add(UUID subscription, SignatureKind kind, Instant now, Duration overlap) {
        Secret secret = Secret.generate(kind);
        String sealed = keys.seal(subscription, secret.text());
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement end = connection.prepareStatement(
                    "update subscription_secret set ends_at = ? where subscription_id = ? and (ends_at is null or ends_at > ?)")) {
                end.setObject(1, offset(now.plus(overlap)));
                end.setObject(2, subscription);
                end.setObject(3, offset(now.plus(overlap)));
                end.executeUpdate();
            }
            try (PreparedStatement forget = connection
                    .prepareStatement("delete from subscription_secret where subscription_id = ? and ends_at <= ?")) {
                forget.setObject(1, subscription);
                forget.setObject(2, offset(now));
                forget.executeUpdate();
            }
            if (sealed(subscription).size() >= MOST) {
                throw new RuleBroken("too-many-secrets", "There are " + MOST
                        + " secrets that count at the moment: wait until one of the replaced ones has ended, or choose a shorter overlap.");
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                            insert into subscription_secret (id, subscription_id, kind, sealed, created_at) values (?, ?, ?, ?, ?)""")) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, subscription);
                insert.setString(3, kind.name());
                insert.setString(4, sealed);
                insert.setObject(5, offset(now));
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("A secret could not be kept", e);
        }
        return secret;
    }

    /** Destroys them all, in the caller's transaction. */
    void destroy(UUID subscription) {
        keys.forget(subscription);
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection
                        .prepareStatement("delete from subscription_secret where subscription_id = ?")) {
            delete.setObject(1, subscription);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The secrets could not be destroyed", e);
        }
    }

    private List<Sealed> sealed(UUID subscription) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        """
                                select sealed, ends_at from subscription_secret where subscription_id = ? order by created_at desc, id desc""")) {
            select.setObject(1, subscription);
            try (ResultSet found = select.executeQuery()) {
                List<Sealed> sealed = new ArrayList<>();
                while (found.next()) {
                    OffsetDateTime until = found.getObject(2, OffsetDateTime.class);
                    sealed.add(new Sealed(found.getString(1), until == null ? null : until.toInstant()));
                }
                return sealed;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The secrets cannot be read", e);
        }
    }

    private static OffsetDateTime offset(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Sealed(String text, @Nullable Instant until) {
    }
}
