package org.dialogueplatform.platform.schedule;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;

import jakarta.inject.Inject;

import org.dialogueplatform.platform.sample.CountedWork;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Days once done are not done again, so that the tests go forward in time, from today. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScheduleTest {

    private static final LocalDate FAR = LocalDate.of(2130, 3, 1);

    @Inject
    Schedule schedule;

    @Inject
    CountedWork work;

    @Test
    @Order(1)
    void todaysWorkIsDoneWithoutBeingAskedFor() {
        await()
                .until(() -> work.runsFor(LocalDate.now(ZoneId.of("Asia/Almaty"))) == 1);
    }

    @Test
    @Order(2)
    void aDaysWorkIsDoneOnceByHoweverMany() {
        runUntilDone(FAR, 1);
        LocalDate day = FAR.plusDays(1);
        AtOnce.run(4, () -> {
            schedule.run(day);
            return true;
        });
        schedule.run(day);
        assertEquals(1, work.runsFor(day));
    }

    @Test
    @Order(3)
    void whatFailedIsDoneAgain() {
        LocalDate day = FAR.plusDays(2);
        work.failTimes(1);
        runUntilDone(day, 2);
        schedule.run(day);
        assertEquals(2, work.runsFor(day));
    }

    @Test
    @Order(4)
    void daysThatWereMissedAreCaughtUpByOneRun() {
        runUntilDone(FAR.plusDays(30), 1);
        assertEquals(1, work.runsFor(FAR.plusDays(30)));
        schedule.run(FAR.plusDays(29));
        assertEquals(0, work.runsFor(FAR.plusDays(29)));
    }

    /** The first look, at the start, may still be at it. */
    private void runUntilDone(LocalDate day, int runs) {
        await().until(() -> {
            schedule.run(day);
            return work.runsFor(day) >= runs;
        });
    }
}
