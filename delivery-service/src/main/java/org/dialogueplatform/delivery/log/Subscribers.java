package org.dialogueplatform.delivery.log;

import java.sql.Connection;
import java.sql.SQLException;

/** Those whom each event has to be delivered to, whether or not they are reachable. */
public interface Subscribers {

    /**
     * Puts down in the transaction that appends the event, and under the lock of the log's head, who is to get it. Whoever
     * begins
     * to subscribe takes that lock, too, so that an event is either before the beginning or put down.
     *
     * @param connection the transaction's; not to be closed
     */
    void putDown(LoggedEvent event, Connection connection) throws SQLException;
}
