package org.dialogueplatform.meetings.workplan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WorkPlanTest {

    private final WorkPlan plan = new WorkPlan(2023, List.of(item(null, "Courts", 1), item(null, "Legal aid", 2)));

    @Test
    void whatIsNamedByItsIdStaysTheSameItem() {
        UUID courts = plan.items().getFirst().id();
        plan.revise(List.of(item(courts, "Courts and judges", 3), item(null, "Prisons", 4)), null);
        assertEquals(courts, plan.items().getFirst().id());
        assertEquals(3, plan.items().getFirst().quarter());
        assertThrows(Invalid.class, () -> plan.revise(List.of(item(UUID.randomUUID(), "Unknown", 1)), null));
        assertThrows(Invalid.class, () -> plan.revise(List.of(item(courts, "Once", 1), item(courts, "Twice", 1)), null));
    }

    @Test
    void aMeetingOfItsYearThatHasBeenOpenedApprovesIt() {
        Meeting meeting = MeetingFixture.inSession();
        assertThrows(Invalid.class, () -> new WorkPlan(2024, List.of(item(null, "Courts", 1))).approve(meeting, noon()));
        assertThrows(IllegalTransition.class, () -> plan.approve(MeetingFixture.drafted(), noon()));
        assertThrows(RuleBroken.class, () -> new WorkPlan(2023, List.of()).approve(meeting, noon()));
        meeting.takeRecorded();
        plan.approve(meeting, noon());
        assertEquals(meeting.id(), plan.approvedBy());
        assertEquals(List.of(new WorkPlanApproved(meeting.id(), plan.id(), 2023)), MeetingFixture.told(meeting));
        assertThrows(RuleBroken.class, () -> plan.approve(meeting, noon()));
    }

    @Test
    void whatWasApprovedChangesWithAReasonOnly() {
        plan.approve(MeetingFixture.inSession(), noon());
        var without = List.of(item(null, "Prisons", 1));
        assertThrows(Invalid.class, () -> plan.revise(without, " "));
        plan.revise(without, "The ministry asked for it");
        assertEquals(1, plan.items().size());
    }

    @Test
    void anItemThatHasAMeetingStaysSoThatWhatBecameOfItIsSeen() {
        plan.drafted(plan.items().getFirst().id(), UUID.randomUUID());
        assertThrows(RuleBroken.class, () -> plan.revise(List.of(item(null, "Prisons", 1)), null));
    }

    @Test
    void whatWasPlannedAndNotHeldIsSeenOnceItsQuarterIsOver() {
        PlannedItem second = plan.items().get(1);
        assertEquals(LocalDate.parse("2023-06-30"), second.endsOn(2023));
        assertEquals(PlannedState.PLANNED, second.state(2023, false, false, LocalDate.parse("2023-06-30")));
        assertEquals(PlannedState.NOT_HELD, second.state(2023, false, false, LocalDate.parse("2023-07-01")));
        assertEquals(PlannedState.SCHEDULED, second.state(2023, false, true, LocalDate.parse("2023-07-01")));
        assertEquals(PlannedState.HELD, second.state(2023, true, true, LocalDate.parse("2023-07-01")));
    }

    private static Occurrence noon() {
        return MeetingFixture.at("2023-01-30T06:00:00Z");
    }

    private static WorkPlanRequest.Item item(@Nullable UUID id, String topic, int quarter) {
        return new WorkPlanRequest.Item(id, LocalizedText.of(Language.EN, topic), quarter, MeetingKind.REGULAR);
    }
}
