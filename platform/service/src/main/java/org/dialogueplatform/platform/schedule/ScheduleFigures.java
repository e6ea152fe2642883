package org.dialogueplatform.platform.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Which day's work is done, whichever replica did it. */
@ApplicationScoped
class ScheduleFigures {

    private static final Logger LOG = Logger.getLogger(ScheduleFigures.class);

    private final Instance<DailyWork> works;
    private final AgroalDataSource database;
    private final Clock clock;
    private final ZoneId zone;
    private volatile @Nullable Map<String, LocalDate> lastDays;

    @Inject
    ScheduleFigures(@Any Instance<DailyWork> works, AgroalDataSource database, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.works = works;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        for (DailyWork work : works) {
            String name = work.name();
            Gauge.builder("dialogue.schedule.days.behind", this, figures -> figures.daysBehind(name)).tag("work", name)
                    .description("Days since the last one whose work was done; 0 when today's is").register(metrics);
        }
    }

    @Scheduled(every = "{dialogue.schedule.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (works.isUnsatisfied()) {
            return;
        }
        Map<String, LocalDate> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select name, last_day from daily_work");
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), row.getObject(2, LocalDate.class));
            }
            lastDays = found;
        } catch (SQLException e) {
            LOG.debugf("What was done each day could not be read: %s", e.toString());
        }
    }

    /** Grows by itself while nobody looks; work that was never done is a day behind. */
    private double daysBehind(String work) {
        Map<String, LocalDate> known = lastDays;
        if (known == null) {
            return Double.NaN;
        }
        LocalDate last = known.get(work);
        return last == null ? 1
                : Math.max(0, ChronoUnit.DAYS.between(last, LocalDate.ofInstant(clock.instant(), zone)));
    }
}
