package org.dialogueplatform.gateway;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the gateway. */
@QuarkusMain
public final class Gateway {

    private Gateway() {
    }

    public static void main(String... args) {
        // Quarkus would answer an address that is no URI with a bare 400 before any handler of ours; the gateway judges it itself
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
