package org.dialogueplatform.platform.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;

import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.audit.chain.AuditTables;
import org.dialogueplatform.platform.persistence.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The audit trail of this service. Changes get here by themselves, see {@link FlushInterceptor}; what changes nothing is
 * recorded by those who do it.
 */
@ApplicationScoped
public class Audit {

    /** The act of reading what is a person's. */
    public static final String READ_PERSONAL_DATA = "personal-data-read";

    /** The act of being refused. */
    public static final String ACCESS_DENIED = "access-denied";

    /** The act of reading the audit trail. */
    public static final String READ_AUDIT = "audit-read";

    /** The act of taking the audit trail out. */
    public static final String EXPORT_AUDIT = "audit-exported";

    private static final String REASON = Audit.class.getName() + ".reason";

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final Circumstances circumstances;
    private final ObjectMapper json;
    private final Clock clock;
    private final String schema;

    @Inject
    Audit(AgroalDataSource database, TransactionSynchronizationRegistry transaction, Circumstances circumstances,
            ObjectMapper json, Clock clock, @ConfigProperty(name = "dialogue.schema") String schema) {
        this.database = database;
        this.transaction = transaction;
        this.circumstances = circumstances;
        this.json = json;
        this.clock = clock;
        this.schema = schema;
    }

    /**
     * Records that the current actor reads what is a person's, before it is answered; to be called with whom and what, never
     * with the values.
     *
     * @param type of what was read, as in "Person"
     * @param fields which of it, as in "contacts"
     */
    public void personalDataRead(String type, UUID id, String... fields) {
        record(READ_PERSONAL_DATA, type, id.toString(), Map.of("fields", List.of(fields)));
    }

    /**
     * Records an act that changes nothing here: an export, a sign-in to a privileged role. Committed with the caller's
     * transaction, or
     * by itself when there is none.
     *
     * @param act as in "statistics-exported"
     * @param details what JSON can say of it; nothing personal
     */
    public void record(String act, @Nullable String aggregateType, @Nullable String aggregateId, Map<String, ?> details) {
        AuditEntry entry = entry(circumstances.now(), act, new Subject(aggregateType, aggregateId, null), null, text(details));
        QuarkusTransaction.joiningExisting().run(() -> append(List.of(entry)));
    }

    /** Says why the changes of the current transaction are made, where neither they nor their events say it. */
    public void because(String reason) {
        transaction.putResource(REASON, reason);
    }

    /** What {@link #because} was told in the current transaction. */
    @Nullable
    String reason() {
        return (String) transaction.getResource(REASON);
    }

    /** Records a refusal in a transaction of its own: what was refused has none, or none that will be committed. */
    void denied(Circumstances.Of by, Map<String, ?> request) {
        AuditEntry entry = entry(by, ACCESS_DENIED, Subject.NONE, null, text(request));
        QuarkusTransaction.requiringNew().run(() -> append(List.of(entry)));
    }

    /** Records the first request of a session, in the caller's transaction. */
    void signedIn(Circumstances.Of by) {
        append(List.of(entry(by, PrivilegedSignIns.SIGNED_IN, Subject.NONE, null, text(Map.of()))));
    }

    AuditEntry entry(Circumstances.Of by, String act, Subject subject, @Nullable String reason, String changes) {
        return new AuditEntry(Ids.next(), clock.instant(), schema, by.subject(), by.role(), by.organisation(), by.forPerson(),
                by.consumer(), by.eventId(), by.operation(), act, subject.type(), subject.id(), subject.version(), reason,
                by.requestId(),
                by.traceparent(), changes);
    }

    /** Adds the entries in the current transaction, over its own connection. */
    void append(List<AuditEntry> entries) {
        // closing it gives it back to the transaction, which commits it
        try (Connection connection = database.getConnection()) {
            new AuditTables(connection, schema).append(entries);
        } catch (SQLException e) {
            throw new IllegalStateException("The audit trail could not be written", e);
        }
    }

    String text(Object details) {
        try {
            return json.writeValueAsString(details);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is to be audited cannot be written as JSON", e);
        }
    }

    /** What was acted on. */
    record Subject(@Nullable String type, @Nullable String id, @Nullable Long version) {

        static final Subject NONE = new Subject(null, null, null);
    }
}
