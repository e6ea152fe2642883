package org.dialogueplatform.delivery.partner;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.delivery.log.EventFilter;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/** What partners may at this moment; read anew at every question, so that what ended counts no more. */
@ApplicationScoped
public class KnownPartners {

    private static final String SELECT = "select id, version, state, rights, scope_types, scope_facets from partner ";
    private static final TypeReference<Map<String, List<String>>> FACETS = new TypeReference<>() {
    };

    private final AgroalDataSource database;
    private final ObjectMapper json;

    @Inject
    KnownPartners(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A partner as it stands now.
     *
     * @param version changes with whatever else does
     */
    record Known(UUID id, long version, PartnerState state, Set<Right> rights, EventFilter scope) {

        boolean mayUse(Right right) {
            return state == PartnerState.ACTIVE && rights.contains(right);
        }
    }

    /**
     * To whom events are delivered now, with the most each of them hears of.
     *
     * @param connection of the caller's transaction; not closed
     */
    public Map<UUID, EventFilter> withWebhooks(Connection connection) throws SQLException {
        Map<UUID, EventFilter> scopes = new HashMap<>();
        try (PreparedStatement select = connection
                .prepareStatement(SELECT + "where state = 'ACTIVE' and 'WEBHOOKS' = any(rights)")) {
            ResultSet found = select.executeQuery();
            while (found.next()) {
                Known known = read(found);
                scopes.put(known.id(), known.scope());
            }
        }
        return scopes;
    }

    /** The most a partner hears of. */
    public EventFilter scopeOf(UUID partner) {
        return of(partner).orElseThrow().scope();
    }

    Optional<Known> ofClient(String clientId) {
        return find("where client_id = ?", clientId);
    }

    Optional<Known> of(UUID id) {
        return find("where id = ?", id);
    }

    private Optional<Known> find(String condition, Object value) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + condition)) {
            select.setObject(1, value);
            ResultSet found = select.executeQuery();
            return found.next() ? Optional.of(read(found)) : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("A partner could not be looked up", e);
        }
    }

    private Known read(ResultSet found) throws SQLException {
        try {
            return new Known(found.getObject(1, UUID.class), found.getLong(2), PartnerState.valueOf(found.getString(3)),
                    texts(found.getArray(4)).stream().map(Right::valueOf).collect(Collectors.toUnmodifiableSet()),
                    new EventFilter(texts(found.getArray(5)), json.readValue(found.getString(6), FACETS)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The scope of a partner cannot be read", e);
        }
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
