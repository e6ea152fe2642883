package org.dialogueplatform.delivery.ticket;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.agroal.api.AgroalDataSource;

/** The tickets that were used within the last hour; none is good for longer than a minute. */
@ApplicationScoped
class UsedTickets {

    private static final String USE = "insert into used_live_ticket (id) values (?) on conflict do nothing";
    private static final String FORGET = """
            delete from used_live_ticket where id in (select id from used_live_ticket
            where used_at < now() - interval '1 hour' order by used_at limit 100 for update skip locked)""";

    private final AgroalDataSource database;

    @Inject
    UsedTickets(AgroalDataSource database) {
        this.database = database;
    }

    /** Uses it; false if it was used before. */
    boolean use(UUID ticket) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET);
                PreparedStatement use = connection.prepareStatement(USE)) {
            forget.executeUpdate();
            use.setObject(1, ticket);
            return use.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("Whether a ticket was used could not be found out", e);
        }
    }
}
