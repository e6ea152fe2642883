package org.dialogueplatform.platform.inbox;

import java.util.concurrent.Callable;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Where the inbox's transactions come from; a test that kills processes brings its own. */
interface Transactions {

    <T> T inNew(Callable<T> work);

    /** The application server's. */
    @ApplicationScoped
    class Managed implements Transactions {

        @Override
        public <T> T inNew(Callable<T> work) {
            return QuarkusTransaction.requiringNew().call(work);
        }
    }
}
