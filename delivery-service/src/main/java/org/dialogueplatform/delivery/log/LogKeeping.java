package org.dialogueplatform.delivery.log;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.schedule.DailyWork;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the log's coming months and drops those that were kept long enough. */
@ApplicationScoped
public class LogKeeping implements DailyWork {

    private final EventLog log;
    private final Duration retention;
    private final Clock clock;

    @Inject
    public LogKeeping(EventLog log, @ConfigProperty(name = "dialogue.log.retention") Duration retention, Clock clock) {
        this.log = log;
        this.retention = retention;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "event-log-keeping";
    }

    @Override
    public void run(LocalDate day) {
        Instant now = clock.instant();
        log.keep(now, now.minus(retention));
    }
}
