package org.dialogueplatform.delivery.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;

import io.quarkus.runtime.StartupEvent;

/** The registry that is configured. */
@ApplicationScoped
class Registries {

    /** What is missing is said at the start, not when the first partner comes. */
    void check(@Observes StartupEvent started, PartnerSettings settings) {
        choose(settings);
    }

    @Produces
    @ApplicationScoped
    PartnerRegistry configured(PartnerSettings settings) {
        return choose(settings);
    }

    private static PartnerRegistry choose(PartnerSettings settings) {
        return switch (settings.registry()) {
            case NONE -> new NoRegistry();
            case KEYCLOAK -> new KeycloakRegistry(settings.registryRealm(), settings.registryClient(),
                    settings.registrySecret().orElseThrow(() -> new IllegalStateException(
                            "Set PARTNER_REGISTRY_SECRET, or PARTNER_REGISTRY=none where clients are made by hand")));
        };
    }
}
