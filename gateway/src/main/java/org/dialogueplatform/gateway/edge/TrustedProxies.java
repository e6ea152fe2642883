package org.dialogueplatform.gateway.edge;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.StartupEvent;

/** Keeps the gateway from starting where everybody could choose the address they seem to come from. */
@ApplicationScoped
class TrustedProxies {

    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED = "quarkus.http.proxy.trusted-proxies";

    void check(@Observes StartupEvent start, @ConfigProperty(name = FORWARDING, defaultValue = "false") boolean forwarding,
            @ConfigProperty(name = TRUSTED) Optional<List<String>> trusted) {
        check(forwarding, trusted.orElse(List.of()));
    }

    static void check(boolean forwarding, List<String> trusted) {
        if (forwarding && trusted.isEmpty()) {
            throw new IllegalStateException(FORWARDING + " lets every caller say where they come from. Name the proxies in "
                    + TRUSTED + ", as in 10.0.0.0/8.");
        }
    }
}
