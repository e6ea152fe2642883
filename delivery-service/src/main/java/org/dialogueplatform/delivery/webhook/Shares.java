package org.dialogueplatform.delivery.webhook;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.CRC32;

/**
 * Which subscriptions this replica serves. A lock of the session for each makes sure that only one does; which of those present
 * it is to be is agreed on without a word, as everybody draws the same lots. Presence is a lock, too, which ends with the
 * session, so that the dead are seen to be gone.
 */
final class Shares {

    private final Connection connection;
    private final String schema;
    private final int presence;
    private final int member = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);

    Shares(Connection connection, String schema) throws SQLException {
        this.connection = connection;
        this.schema = schema;
        this.presence = ("dialogue.webhooks." + schema).hashCode() & Integer.MAX_VALUE;
        try (PreparedStatement lock = connection.prepareStatement("select pg_advisory_lock(?, ?)")) {
            lock.setInt(1, presence);
            lock.setInt(2, member);
            lock.execute();
        }
    }

    /** Those that are this replica's among these, as things are now. */
    Set<UUID> of(Collection<UUID> subscriptions) throws SQLException {
        List<Integer> members = members();
        Set<UUID> own = new HashSet<>();
        for (UUID subscription : subscriptions) {
            if (members.stream().noneMatch(other -> other != member && lot(other, subscription) > lot(member, subscription))) {
                own.add(subscription);
            }
        }
        return own;
    }

    private List<Integer> members() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                        select objid::bigint from pg_locks where locktype = 'advisory' and objsubid = 2 and granted
                            and classid::bigint = ? and database = (select oid from pg_database where datname = current_database())""")) {
            select.setLong(1, presence);
            try (ResultSet found = select.executeQuery()) {
                List<Integer> members = new ArrayList<>();
                while (found.next()) {
                    members.add((int) found.getLong(1));
                }
                return members;
            }
        }
    }

    /** Takes what nobody else has; gives those taken. */
    Set<UUID> take(Collection<UUID> subscriptions) throws SQLException {
        return each("select id from unnest(?::uuid[]) as one(id) where pg_try_advisory_lock(hashtextextended(? || id, 0))",
                subscriptions);
    }

    /** Gives them back, for the others. */
    void giveBack(Collection<UUID> subscriptions) throws SQLException {
        each("select id from unnest(?::uuid[]) as one(id) where pg_advisory_unlock(hashtextextended(? || id, 0))",
                subscriptions);
    }

    private Set<UUID> each(String sql, Collection<UUID> subscriptions) throws SQLException {
        Set<UUID> done = new HashSet<>();
        if (subscriptions.isEmpty()) {
            return done;
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", subscriptions.toArray()));
            select.setString(2, "dialogue.webhooks." + schema + ".");
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    done.add(found.getObject(1, UUID.class));
                }
            }
        }
        return done;
    }

    private static long lot(int member, UUID subscription) {
        var crc = new CRC32();
        crc.update((member + "/" + subscription).getBytes(StandardCharsets.US_ASCII));
        // equal lots are as rare as they are harmless: both try, one gets the lock
        return crc.getValue();
    }
}
