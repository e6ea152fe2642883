package org.dialogueplatform.platform.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.ownership.Database;
import org.dialogueplatform.platform.ownership.Ownership;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;

/** Looks every minute, and so at every start, whether a day's work is still to be done. */
@ApplicationScoped
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);

    /** A process frozen for longer than this in the middle of its work has lost its session, and with it the right to it. */
    private static final String PATIENCE = "15min";

    private final Instance<DailyWork> works;
    private final Database database;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Schedule(@Any Instance<DailyWork> works, Database database, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.works = works;
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    @Scheduled(every = "{dialogue.schedule.look-every}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        run(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** Does a day's work, unless it was done for this day or a later one, or another replica is at it. */
    public void run(LocalDate day) {
        if (works.isUnsatisfied()) {
            return;
        }
        try (Ownership ownership = Ownership.tryAcquire(database, "schedule")) {
            if (ownership == null) {
                return;
            }
            Connection connection = ownership.connection();
            try (Statement settings = connection.createStatement()) {
                settings.execute("set idle_in_transaction_session_timeout = '" + PATIENCE + "'");
            }
            connection.setAutoCommit(false);
            for (DailyWork work : works) {
                once(connection, work, day);
            }
        } catch (SQLException e) {
            LOG.warnf("The day's work cannot be looked at: %s", e.toString());
        }
    }

    /** That it was done is kept in the transaction that was open while it was: whoever lost the ownership cannot say so. */
    private static void once(Connection connection, DailyWork work, LocalDate day) throws SQLException {
        try (PreparedStatement mark = connection.prepareStatement("""
                insert into daily_work as w (name, last_day) values (?, ?)
                on conflict (name) do update set last_day = excluded.last_day where w.last_day < excluded.last_day""")) {
            mark.setString(1, work.name());
            mark.setObject(2, day);
            if (mark.executeUpdate() == 1) {
                work.run(day);
            }
            connection.commit();
        } catch (RuntimeException e) {
            connection.rollback();
            LOG.errorf(e, "The work %s failed for %s; it is done again at the next look", work.name(), day);
        }
    }
}
