package org.dialogueplatform.platform.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.mandate.Recognised;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Records the first request of every session in a role that sees or may do more than its own organisation's: one entry for each
 * sign-in and service, whichever replica it came to. The identity provider signs people in, and tells nobody; this is where the
 * suite first hears of it.
 */
@ApplicationScoped
public class PrivilegedSignIns {

    /** The act. */
    public static final String SIGNED_IN = "signed-in";

    private static final Set<Role> PRIVILEGED = Set.of(Role.SECRETARIAT, Role.AUDITOR, Role.OPERATOR);
    private static final int REMEMBERED = 10_000;

    private final AgroalDataSource database;
    private final Audit audit;
    private final Map<String, Boolean> known = Collections.synchronizedMap(new Latest());

    @Inject
    PrivilegedSignIns(AgroalDataSource database, Audit audit) {
        this.database = database;
        this.audit = audit;
    }

    void on(@Observes Recognised recognised) {
        Actor actor = recognised.actor();
        Role role = actor.role();
        if (role == null || !PRIVILEGED.contains(role)) {
            return;
        }
        String session = role.claim() + " " + recognised.session();
        if (known.containsKey(session)) {
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            if (isFirst(session)) {
                audit.signedIn(Circumstances.ofRecognised(actor, recognised.request()));
            }
        });
        known.put(session, true);
    }

    private boolean isFirst(String session) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("insert into audit_sign_in (session) values (?) on conflict do nothing")) {
            insert.setString(1, session);
            return insert.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("A sign-in could not be recorded", e);
        }
    }

    /** Of many sessions the last ones; one that is forgotten costs a look into the table. */
    private static final class Latest extends LinkedHashMap<String, Boolean> {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    }
}
