package org.dialogueplatform.recommendations.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.schedule.BackgroundWork;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Ends embargoes at their moment, in whichever replica looks first. */
@ApplicationScoped
class EmbargoWatch {

    private static final Logger LOG = Logger.getLogger(EmbargoWatch.class);
    private static final int AT_ONCE = 200;

    private final Recommendations recommendations;
    private final Publishing publishing;
    private final Clock clock;
    private final BackgroundWork work;

    @Inject
    EmbargoWatch(Recommendations recommendations, Publishing publishing, Clock clock,
            @ConfigProperty(name = "dialogue.embargoes.look-every") Duration lookEvery) {
        this.recommendations = recommendations;
        this.publishing = publishing;
        this.clock = clock;
        this.work = new BackgroundWork("embargoes", lookEvery, this::look);
    }

    void start(@Observes StartupEvent event) {
        work.start();
    }

    void stop(@Observes ShutdownEvent event) {
        work.stop();
    }

    /** Each in a transaction of its own: one that cannot be published must not keep the others from it. */
    void look(BooleanSupplier stop) {
        List<UUID> due = QuarkusTransaction.requiringNew()
                .call(() -> recommendations.outOfEmbargo(clock.instant(), AT_ONCE));
        for (UUID id : due) {
            if (stop.getAsBoolean()) {
                return;
            }
            try {
                Origin.ofWork("embargoes", null).<Void, RuntimeException> call(() -> {
                    publishing.outlive(id);
                    return null;
                });
            } catch (RuntimeException e) {
                LOG.warnf("The embargo on recommendation %s could not be ended; it is tried again: %s", id, e.toString());
            }
        }
    }
}
