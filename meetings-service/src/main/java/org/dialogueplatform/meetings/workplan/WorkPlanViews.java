package org.dialogueplatform.meetings.workplan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.workplan.WorkPlanView.ItemView;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Shows work plans with what became of each item; the meetings are looked up for all of them at once. */
@RequestScoped
class WorkPlanViews {

    private final Meetings meetings;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    WorkPlanViews(Meetings meetings, CurrentActor actor, ReaderLanguages languages, Actions actions, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.meetings = meetings;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
        this.zone = zone;
    }

    Audience audience() {
        return Audience.of(actor.get());
    }

    /** One plan, with what the reader may do with it. */
    WorkPlanView view(WorkPlan plan) {
        return views(List.of(plan), actions.on(plan.year()).may("reviseWorkPlan")
                .may("approveWorkPlan", plan::requireApprovable).list()).getFirst();
    }

    List<WorkPlanView> views(List<WorkPlan> plans) {
        return views(plans, null);
    }

    private List<WorkPlanView> views(List<WorkPlan> plans, @Nullable List<Action> possible) {
        List<UUID> ids = plans.stream().flatMap(plan -> plan.items().stream()).flatMap(item -> item.meetings().stream())
                .toList();
        Map<UUID, Meeting> known = ids.isEmpty() ? Map.of()
                : meetings.list("id in ?1", ids).stream()
                        .collect(Collectors.toMap(Meeting::id, Function.identity()));
        return plans.stream().map(plan -> new WorkPlanView(plan.id(), plan.year(), plan.state(), plan.approvedAt(),
                plan.approvedBy(), plan.items().stream().map(item -> view(plan, item, known)).toList(), possible)).toList();
    }

    private ItemView view(WorkPlan plan, PlannedItem item, Map<UUID, Meeting> known) {
        List<Meeting> derived = item.meetings().stream().map(known::get).filter(meeting -> meeting != null).toList();
        return new ItemView(item.id(), languages.view(item.topic()), item.quarter(), item.kind(),
                item.state(plan.year(), derived.stream().anyMatch(meeting -> meeting.state().isOver()),
                        derived.stream().anyMatch(meeting -> meeting.state().isUpcoming()),
                        LocalDate.ofInstant(clock.instant(), zone)),
                derived.stream().filter(meeting -> meeting.isVisibleTo(audience())).map(Meeting::id).toList());
    }
}
