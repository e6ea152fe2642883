package org.dialogueplatform.meetings.calendar;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/** As a suite with a portal has them. */
final class SettingsFixture {

    static final CalendarSettings SETTINGS = new CalendarSettings() {

        @Override
        public URI address() {
            return URI.create("https://dialogue.example");
        }

        @Override
        public String meetingPage() {
            return "https://portal.example/meetings/{id}";
        }

        @Override
        public List<Duration> alarms() {
            return List.of(Duration.ofDays(1), Duration.ofMinutes(30));
        }

        @Override
        public List<Duration> deadlineAlarms() {
            return List.of(Duration.ofDays(2));
        }

        @Override
        public Duration readAgainAfter() {
            return Duration.ofHours(1);
        }

        @Override
        public Duration keptFor() {
            return Duration.ofMinutes(5);
        }

        @Override
        public Duration past() {
            return Duration.ofDays(365);
        }

        @Override
        public int most() {
            return 500;
        }
    };

    private SettingsFixture() {
    }
}
