package org.dialogueplatform.delivery.partner;

import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.schedule.BackgroundWork;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/** Looks now and then whether what partners may not use any more is gone elsewhere, too. */
@ApplicationScoped
class TakingBack {

    private final Partners partners;
    private final PartnerDesk desk;
    private final BackgroundWork work;

    @Inject
    TakingBack(Partners partners, PartnerDesk desk, PartnerSettings settings) {
        this.partners = partners;
        this.desk = desk;
        this.work = new BackgroundWork("partners-take-back", settings.lookEvery(), this::look);
    }

    void start(@Observes StartupEvent started) {
        work.start();
    }

    void stop(@Observes ShutdownEvent ending) {
        work.stop();
    }

    private void look(BooleanSupplier stop) {
        for (UUID id : QuarkusTransaction.requiringNew().call(partners::withOutstanding)) {
            if (stop.getAsBoolean()) {
                return;
            }
            desk.takeBack(id);
        }
    }
}
