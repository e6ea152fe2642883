package org.dialogueplatform.gateway.edge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.ext.web.Router;

/** A page that fails in a way nobody thought of. */
@ApplicationScoped
class Mishap {

    static final String PATH = "/problems/mishap";

    void register(@Observes Router router) {
        router.get(PATH).handler(context -> {
            throw new IllegalStateException("the password is in the message");
        });
    }
}
