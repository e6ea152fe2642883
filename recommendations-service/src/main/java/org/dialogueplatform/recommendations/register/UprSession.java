package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The sessions of the Working Group on the Universal Periodic Review. Exports name the session of a recommendation and no day;
 * it counts as made at noon of the session's first day.
 */
final class UprSession {

    private static final List<String> FIRST_DAYS = List.of(
            "2008-04-07", "2008-05-05", "2008-12-01", "2009-02-02", "2009-05-04", "2009-11-30", "2010-02-08", "2010-05-03",
            "2010-11-01", "2011-01-24", "2011-05-02", "2011-10-03", "2012-05-21", "2012-10-22", "2013-01-21", "2013-04-22",
            "2013-10-21", "2014-01-27", "2014-04-28", "2014-10-27", "2015-01-19", "2015-05-04", "2015-11-02", "2016-01-18",
            "2016-05-02", "2016-10-31", "2017-05-01", "2017-11-06", "2018-01-15", "2018-05-07", "2018-11-05", "2019-01-21",
            "2019-05-06", "2019-11-04", "2020-01-20", "2020-11-02", "2021-01-18", "2021-05-03", "2021-11-01", "2022-01-24",
            "2022-11-07", "2023-01-23", "2023-05-01", "2023-11-06", "2024-01-22", "2024-04-29", "2024-11-04", "2025-01-20",
            "2025-04-28");

    private UprSession() {
    }

    /** When it began; null for one that is not known here. */
    static @Nullable Instant began(int session) {
        return session < 1 || session > FIRST_DAYS.size() ? null
                : LocalDate.parse(FIRST_DAYS.get(session - 1)).atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }
}
