package org.dialogueplatform.platform.audit;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerResponseContext;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.ext.web.RoutingContext;

/** Records every request that is refused for want of rights before the answer is sent, whoever refused it. */
@ApplicationScoped
public class Denials {

    private static final Logger LOG = Logger.getLogger(Denials.class);
    private static final int FORBIDDEN = 403;

    private final Audit audit;
    private final Circumstances circumstances;

    @Inject
    Denials(Audit audit, Circumstances circumstances) {
        this.audit = audit;
        this.circumstances = circumstances;
    }

    /** A role that is not enough is found on a thread that must not wait; the answer waits for another one then. */
    @ServerResponseFilter
    public @Nullable Uni<Void> record(ContainerResponseContext response, RoutingContext request) {
        if (response.getStatus() != FORBIDDEN) {
            return null;
        }
        Circumstances.Of by = circumstances.now();
        Map<String, String> what = Map.of("method", request.request().method().name(), "path", request.request().path());
        if (BlockingOperationControl.isBlockingAllowed()) {
            record(by, what);
            return null;
        }
        return Uni.createFrom().voidItem().emitOn(Infrastructure.getDefaultWorkerPool()).invoke(() -> record(by, what));
    }

    private void record(Circumstances.Of by, Map<String, String> what) {
        try {
            audit.denied(by, what);
        } catch (RuntimeException e) {
            // refused all the same: nothing comes of it that would have to be accounted for
            LOG.errorf(e, "A refusal could not be recorded: %s %s", what.get("method"), what.get("path"));
        }
    }
}
