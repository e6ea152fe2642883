package org.dialogueplatform.platform.schedule;

import java.time.LocalDate;

/**
 * Work of a service that is done once a day. A bean of this type is found by the {@link Schedule}.
 *
 * <p>
 * A day's run covers the days before it: after a time in which no process ran there is one run, not one for each day. A
 * run that failed or was cut short is repeated, so that it must know what it did already.
 */
public interface DailyWork {

    /** Its name; never changed, because the day it was last done for is kept under it. */
    String name();

    /** Does what is to be done by this day. */
    void run(LocalDate day);
}
