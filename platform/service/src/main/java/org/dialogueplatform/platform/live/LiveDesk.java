package org.dialogueplatform.platform.live;

import java.time.Clock;
import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.web.RequestFilters;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;

/** Where the request of somebody who wants to hear of changes becomes a stream. */
@ApplicationScoped
public class LiveDesk {

    /** What every live operation says of itself. */
    public static final String DESCRIPTION = "Server-sent events: `event: changed` with `data: {\"resource\": \"/api/v1/…\", \"version\": 7}`, so that it is read again with "
            + "`If-None-Match`; no content, and nothing of what this reader may not see. Read everything once when the stream is open, and again on `event: reset`, "
            + "which says that something may have been missed, as after coming back. A comment comes every fifteen seconds in which nothing does. The stream ends with the token, "
            + "after an hour, when a mandate changes, and when its reader takes longer than ten seconds for what it was sent. "
            + "A page's EventSource, which sends no Authorization, has a session's cookie or `?ticket=` (see takeLiveTicket).";

    private final LiveStreams streams;
    private final LiveSettings settings;
    private final SecurityIdentity identity;
    private final CurrentActor actor;
    private final KnownMandates mandates;
    private final Clock clock;

    @Inject
    LiveDesk(LiveStreams streams, LiveSettings settings, SecurityIdentity identity, CurrentActor actor,
            KnownMandates mandates, Clock clock) {
        this.streams = streams;
        this.settings = settings;
        this.identity = identity;
        this.actor = actor;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * Keeps the request open for what changes in a scope. What is for whom is asked of every change; whether there is such a
     * scope for this reader, before.
     *
     * @param lastEventId by which a reader says that it has been here
     */
    public void open(String scope, @Nullable String lastEventId, RoutingContext request, Sse sse, SseEventSink sink) {
        var holdings = identity.isAnonymous() ? null : mandates.of(identity.getPrincipal().getName());
        var reader = new LiveStream.Reader(scope, actor.get(), identity.isAnonymous() ? "" : identity.getPrincipal().getName(),
                holdings, end());
        RequestFilters.giveBackPlace(request);
        if (streams.open() >= settings.readers()) {
            throw new ProblemException(ProblemType.UNAVAILABLE, "Too many pages listen here. Try again in a few seconds.");
        }
        try {
            if (!streams.awaitListening()) {
                throw new ProblemException(ProblemType.UNAVAILABLE,
                        "Changes cannot be told at the moment. Read again now and then, and try this again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        streams.add(new LiveStream(reader, sse, sink), lastEventId != null && !lastEventId.isEmpty());
    }

    private Instant end() {
        Instant longest = clock.instant().plus(settings.longest());
        if (identity.getPrincipal() instanceof JsonWebToken token && !identity.isAnonymous()) {
            Instant ofToken = Instant.ofEpochSecond(token.getExpirationTime());
            return ofToken.isBefore(longest) ? ofToken : longest;
        }
        return longest;
    }
}
