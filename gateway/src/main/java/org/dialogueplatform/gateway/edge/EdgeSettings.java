package org.dialogueplatform.gateway.edge;

import java.time.Duration;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;

/** Limits and times of the way in; the values and their reasons stand in application.properties. */
@ConfigMapping(prefix = "dialogue.edge")
interface EdgeSettings {

    /** How long an address may be, with its query. */
    MemorySize uriLimit();

    /** How long all headers of a request may be together. */
    MemorySize headerLimit();

    /** How many headers a request may have. */
    int headerCount();

    /** How long the head of a request may take to arrive. */
    Duration headTimeout();

    /** How large the body of a request may be. */
    MemorySize bodyLimit();

    /** The same for routes that take files. */
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

    /** The same for streams, which the service ends much earlier. */
    Duration streamTimeout();

    /** How long a view waits for any part but the main one. */
    Duration partTimeout();

    /** How large a part of a view may be. */
    MemorySize partLimit();

    /** After how long a live stream shows that it is still there, whatever else comes. */
    Duration liveHeartbeat();

    /** After how long a service that is away is listened to again, and a page that was cut off comes back. */
    Duration liveRetry();

    /** How long a page may take for what it was sent before it is cut off. */
    Duration livePatience();

    /** How much a page may leave untaken in that time. */
    int liveUnread();

    /** How many connections to each service there may be. */
    int connections();

    /** How many requests may wait for one of them. */
    int waiting();

    /** Connections that are streams, apart from the others. */
    int streams();

    default long bodyLimit(Route route) {
        return (route.takesFiles() ? fileLimit() : bodyLimit()).asLongValue();
    }

    default Duration idleTimeout(Service service) {
        return service.isOurs() ? idleTimeout() : pageTimeout();
    }

    default Duration totalTimeout(Route route) {
        return switch (route.length()) {
            case USUAL -> totalTimeout();
            case FILE -> fileTimeout();
            case ENDLESS -> streamTimeout();
        };
    }
}
