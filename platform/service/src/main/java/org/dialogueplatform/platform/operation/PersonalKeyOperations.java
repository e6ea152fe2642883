package org.dialogueplatform.platform.operation;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.personal.PersonalKeys;

import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpMethod;

/**
 * The operator's hand on the keys personal data are kept under, for the change of the master key:
 *
 * <pre>
 * POST /q/personal-keys/rewrapping   keeps every person's key under the current master key; says how many were not
 * </pre>
 */
@ApplicationScoped
public class PersonalKeyOperations {

    private final PersonalKeys keys;
    private final OperatorRoutes routes;

    @Inject
    public PersonalKeyOperations(PersonalKeys keys, OperatorRoutes routes) {
        this.keys = keys;
        this.routes = routes;
    }

    void register(@Observes ManagementInterface management) {
        routes.add(management, HttpMethod.POST, "/q/personal-keys/rewrapping",
                request -> Map.of("rewrapped", keys.rewrap()));
    }
}
