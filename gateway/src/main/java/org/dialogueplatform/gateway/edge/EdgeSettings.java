package org.dialogueplatform.gateway.edge;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Limits and times of the way in; the values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "dialogue.edge")
interface EdgeSettings {

    /** Characters of an address with its query. */
    MemorySize uriLimit();

    /** All headers of a request together. */
    MemorySize headerLimit();

    /** How many of them. */
    int headerCount();

    /** How long the head of a request may take to arrive. */
    Duration headTimeout();

    MemorySize bodyLimit();

    /** For routes that take files. */
    MemorySize fileLimit();

    /** How long to wait for a connection to a service, a place in the pool included. */
    Duration connectTimeout();

    /** How long nothing at all may move in either direction. */
    Duration idleTimeout();

    /** The same for the pages of the identity provider: somebody sits in front of them. */
    Duration pageTimeout();

    /** How long a request may take altogether. */
    Duration totalTimeout();

    /** The same for routes that take files. */
    Duration fileTimeout();

    /** Connections to each service. */
    int connections();

    /** How many requests may wait for one of them. */
    int waiting();

    default long bodyLimit(Route route) {
        return (route.takesFiles() ? fileLimit() : bodyLimit()).asLongValue();
    }

    default Duration idleTimeout(Service service) {
        return service.isOurs() ? idleTimeout() : pageTimeout();
    }

    default Duration totalTimeout(Route route) {
        return route.takesFiles() ? fileTimeout() : totalTimeout();
    }
}
