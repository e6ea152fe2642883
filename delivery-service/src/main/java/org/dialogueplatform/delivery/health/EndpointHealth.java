package org.dialogueplatform.delivery.health;

import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** Reads how endpoints are doing from what the dispatchers wrote. */
@ApplicationScoped
class EndpointHealth {

    private final AgroalDataSource database;

    @Inject
    EndpointHealth(AgroalDataSource database) {
        this.database = database;
    }

    /** In the order of their subscriptions' making, newest first. */
    Rows<EndpointHealthView> page(boolean failingOnly, Wanted wanted) {
        return new Rows<>(read(failingOnly, wanted.after(UUID::fromString), wanted.rows()),
                row -> row.subscriptionId().toString(), () -> count(failingOnly));
    }

    private long count(boolean failingOnly) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select count(*) from subscription s where state <> 'DELETED'
                            and (not ? or state = 'DISABLED' or exists (select 1 from delivery_health h
                                where h.subscription_id = s.id and h.failing_since is not null))""")) {
            select.setBoolean(1, failingOnly);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The endpoints cannot be counted", e);
        }
    }

    private List<EndpointHealthView> read(boolean failingOnly, @Nullable UUID before, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select s.id, s.partner, s.address, s.state, s.disabled_reason, d.pending, d.retrying, d.dead, d.oldest,
                            h.failing_since, coalesce(h.failures, 0), h.last_success_at, h.last_status, h.last_trouble,
                            coalesce(h.attempts, 0), coalesce(h.failed, 0)
                        from (select * from subscription s where state <> 'DELETED' and (?::uuid is null or id < ?)
                            and (not ? or state = 'DISABLED' or exists (select 1 from delivery_health h
                                where h.subscription_id = s.id and h.failing_since is not null))
                            order by id desc limit ?) s
                        left join delivery_health h on h.subscription_id = s.id
                        left join lateral (select count(*) filter (where state = 'PENDING') as pending,
                            count(*) filter (where state = 'PENDING' and attempts > 0) as retrying,
                            count(*) filter (where state = 'DEAD') as dead,
                            min(since) filter (where state = 'PENDING') as oldest
                            from delivery where subscription_id = s.id and state <> 'DELIVERED') d on true
                        order by s.id desc""")) {
            select.setObject(1, before);
            select.setObject(2, before);
            select.setBoolean(3, failingOnly);
            select.setInt(4, rows);
            try (ResultSet found = select.executeQuery()) {
                List<EndpointHealthView> page = new ArrayList<>();
                while (found.next()) {
                    page.add(new EndpointHealthView(found.getObject(1, UUID.class), found.getObject(2, UUID.class),
                            host(found.getString(3)), found.getString(4), found.getString(5), found.getLong(6),
                            found.getLong(7), found.getLong(8), instant(found, 9), instant(found, 10), found.getInt(11),
                            instant(found, 12), found.getObject(13, Integer.class), found.getString(14), found.getLong(15),
                            found.getLong(16)));
                }
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The endpoints' health cannot be read", e);
        }
    }

    WebhookHealthView altogether() {
        try (Connection connection = database.getConnection();
                PreparedStatement states = connection
                        .prepareStatement("select state, count(*) from subscription where state <> 'DELETED' group by state");
                PreparedStatement numbers = connection.prepareStatement("""
                        select
                            (select count(*) from delivery_health h join subscription s on s.id = h.subscription_id
                                where s.state = 'ACTIVE' and h.failing_since is not null),
                            count(*) filter (where d.state = 'PENDING' and s.state = 'ACTIVE' and d.due_at <= now()),
                            min(d.due_at) filter (where d.state = 'PENDING' and s.state = 'ACTIVE' and d.due_at <= now()),
                            count(*) filter (where d.state = 'PENDING' and d.attempts > 0),
                            count(*) filter (where d.state = 'DEAD'),
                            (select count(*) from delivery_attempt where trouble = 'EVENT')
                        from delivery d join subscription s on s.id = d.subscription_id
                        where d.state <> 'DELIVERED' and s.state <> 'DELETED'""")) {
            Map<String, Long> byState = new TreeMap<>();
            try (ResultSet found = states.executeQuery()) {
                while (found.next()) {
                    byState.put(found.getString(1), found.getLong(2));
                }
            }
            try (ResultSet found = numbers.executeQuery()) {
                found.next();
                long unreadable = found.getLong(6);
                return new WebhookHealthView(byState, found.getLong(1), found.getLong(2), instant(found, 3), found.getLong(4),
                        Math.max(0, found.getLong(5) - unreadable), unreadable);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The deliveries' health cannot be read", e);
        }
    }

    private static String host(String address) {
        String host = URI.create(address).getHost();
        return host == null ? "" : host;
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
