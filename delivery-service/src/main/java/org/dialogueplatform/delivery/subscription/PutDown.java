package org.dialogueplatform.delivery.subscription;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.delivery.log.LoggedEvent;
import org.dialogueplatform.delivery.log.Subscribers;
import org.dialogueplatform.delivery.partner.KnownPartners;
import org.dialogueplatform.platform.event.EventType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Puts down, with every event, for which subscriptions it is: also for those that nothing is taken to at the moment. */
@ApplicationScoped
class PutDown implements Subscribers {

    private static final TypeReference<Map<String, List<String>>> FACETS = new TypeReference<>() {
    };

    private final KnownPartners partners;
    private final ObjectMapper json;

    @Inject
    PutDown(KnownPartners partners, ObjectMapper json) {
        this.partners = partners;
        this.json = json;
    }

    @Override
    public void putDown(LoggedEvent event, Connection connection) throws SQLException {
        List<UUID> matching = new ArrayList<>();
        Map<UUID, EventFilter> scopes = partners.withWebhooks(connection);
        try (PreparedStatement select = connection
                .prepareStatement("select id, partner, types, facets from subscription where state <> 'DELETED'");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                EventFilter scope = scopes.get(found.getObject(2, UUID.class));
                if (scope != null && scope.matches(event)
                        && filter((String[]) found.getArray(3).getArray(), found.getString(4)).matches(event)) {
                    matching.add(found.getObject(1, UUID.class));
                }
            }
        }
        if (!matching.isEmpty()) {
            insert(matching, event, connection);
        }
    }

    private static void insert(List<UUID> subscriptions, LoggedEvent event, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into delivery (subscription_id, position, event_id, type, subject)
                select id, ?, ?, ?, ? from unnest(?::uuid[]) as one(id) on conflict do nothing""")) {
            insert.setLong(1, event.position());
            insert.setString(2, event.id().toString());
            insert.setString(3, name(event.type()));
            insert.setString(4, event.subject().toString());
            insert.setArray(5, connection.createArrayOf("uuid", subscriptions.toArray()));
            insert.executeUpdate();
        }
    }

    private EventFilter filter(String[] types, String facets) {
        try {
            return new EventFilter(List.of(types), json.readValue(facets, FACETS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The facets of a subscription cannot be read", e);
        }
    }

    /** As partners write it. */
    static String name(String type) {
        return type.startsWith(EventType.PREFIX) ? type.substring(EventType.PREFIX.length()) : type;
    }
}
