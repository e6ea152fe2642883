package org.dialogueplatform.recommendations.reminder;

import static org.dialogueplatform.recommendations.reminder.ReminderStep.AGENDA;
import static org.dialogueplatform.recommendations.reminder.ReminderStep.FOCAL_POINT;
import static org.dialogueplatform.recommendations.reminder.ReminderStep.HEAD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.recommendations.due.DueDate;
import org.dialogueplatform.recommendations.due.DueKind;
import org.junit.jupiter.api.Test;

class EscalationTest {

    private static final ZoneId ALMATY = ZoneId.of("Asia/Almaty");
    private static final Escalation ESCALATION = new Escalation(30, 1, 30);

    @Test
    void theFocalPointThenTheHeadThenTheAgenda() {
        DueDate due = due("2023-12-31", null, false);
        assertEquals(Set.of(), ESCALATION.steps(due, day("2023-11-30")));
        assertEquals(Set.of(FOCAL_POINT), ESCALATION.steps(due, day("2023-12-01")));
        assertEquals(Set.of(FOCAL_POINT), ESCALATION.steps(due, day("2023-12-31")));
        assertEquals(Set.of(HEAD), ESCALATION.steps(due, day("2024-01-01")));
        assertEquals(Set.of(HEAD), ESCALATION.steps(due, day("2024-01-29")));
        assertEquals(Set.of(HEAD, AGENDA), ESCALATION.steps(due, day("2024-01-30")));
    }

    @Test
    void anInstructionComesBackToTheAgendaByItself() {
        var due = new DueDate(DueKind.INSTRUCTION, UUID.randomUUID(), null, null, UUID.randomUUID(), day("2023-03-31"), null,
                false);
        assertEquals(Set.of(FOCAL_POINT), ESCALATION.steps(due, day("2023-03-31")));
        assertEquals(Set.of(HEAD), ESCALATION.steps(due, day("2023-12-31")));
    }

    @Test
    void whatIsDoneOrPausedIsNobodysBusiness() {
        assertEquals(Set.of(), ESCALATION.steps(due("2023-12-31", "2024-02-01", false), day("2024-03-01")));
        assertEquals(Set.of(), ESCALATION.steps(due("2023-12-31", null, true), day("2024-03-01")));
    }

    @Test
    void aYearOfDaysRemindsOfEachStepFromItsOwnDayOn() {
        DueDate due = due("2024-02-29", null, false);
        Map<ReminderStep, LocalDate> first = new EnumMap<>(ReminderStep.class);
        // the evening before in Greenwich is the day in Almaty already
        Clock clock = Clock.fixed(Instant.parse("2023-12-31T20:00:00Z"), ALMATY);
        for (int days = 0; days < 366; days++) {
            LocalDate today = LocalDate.now(Clock.offset(clock, Duration.ofDays(days)));
            ESCALATION.steps(due, today).forEach(step -> first.putIfAbsent(step, today));
        }
        assertEquals(Map.of(FOCAL_POINT, day("2024-01-30"), HEAD, day("2024-03-01"), AGENDA, day("2024-03-30")), first);
    }

    @Test
    void whatWasMissedIsCaughtUpAsFarAsItMakesSense() {
        List<Set<ReminderStep>> looks = new ArrayList<>();
        for (String today : List.of("2023-11-01", "2024-03-01")) {
            looks.add(ESCALATION.steps(due("2023-12-31", null, false), day(today)));
        }
        assertEquals(List.of(EnumSet.noneOf(ReminderStep.class), EnumSet.of(HEAD, AGENDA)), looks);
    }

    @Test
    void theIntervalsAreInOrder() {
        assertThrows(IllegalArgumentException.class, () -> new Escalation(30, 0, 30));
        assertThrows(IllegalArgumentException.class, () -> new Escalation(30, 10, 9));
        assertThrows(IllegalArgumentException.class, () -> new Escalation(-1, 1, 30));
    }

    private static DueDate due(String day, String fulfilled, boolean paused) {
        UUID measure = UUID.randomUUID();
        return new DueDate(DueKind.MEASURE_COMPLETION, measure, measure, "2", UUID.randomUUID(), day(day),
                fulfilled == null ? null : day(fulfilled), paused);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
