package org.dialogueplatform.gateway.edge;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;

/** Where the services listen, by their keys: {@code dialogue.services.meetings.url}. */
@ConfigMapping(prefix = "dialogue.services")
interface ServiceAddresses {

    @WithParentName
    Map<String, Address> byKey();

    /** Where one service listens. */
    interface Address {

        /** Scheme, host and port, nothing more. */
        URI url();

        /** Where each of its replicas says whether it is ready, if the name leads to all of them. */
        Optional<URI> readiness();
    }

    /** The address of a service of ours, checked. */
    default URI of(Service service) {
        String name = "dialogue.services." + service.key() + ".url";
        Address configured = byKey().get(service.key());
        if (configured == null) {
            throw new IllegalStateException(name + " is not set: where does this service listen?");
        }
        return checked(name, configured.url());
    }

    /** Where each replica of a service says whether it is ready. */
    default Optional<URI> readiness(Service service) {
        return Optional.ofNullable(byKey().get(service.key())).flatMap(Address::readiness);
    }

    /** An address that a name in the configuration gives. */
    static URI checked(String name, URI url) {
        String path = url.getRawPath();
        boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
        if (!web || url.getHost() == null || (path != null && !path.isEmpty() && !path.equals("/"))) {
            throw new IllegalStateException(
                    name + " must be scheme, host and port, as in http://localhost:8081, and is " + url + ".");
        }
        return url;
    }
}
