package org.dialogueplatform.recommendations.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.schedule.DailyWork;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.due.DueDate;
import org.dialogueplatform.recommendations.due.DueKind;
import org.dialogueplatform.recommendations.due.Owed;
import org.dialogueplatform.recommendations.indicator.Indicator;
import org.dialogueplatform.recommendations.indicator.Indicators;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** Reminds, every day, of what is due soon and of what is overdue. */
@ApplicationScoped
public class Reminding implements DailyWork {

    /** In one transaction; what a run that is cut short has done stays done. */
    private static final int AT_ONCE = 100;

    private final Owed owed;
    private final Reminders reminders;
    private final Measures measures;
    private final Indicators indicators;
    private final Recommendations recommendations;
    private final Clock clock;
    private final Escalation escalation;

    @Inject
    Reminding(Owed owed, Reminders reminders, Measures measures, Indicators indicators, Recommendations recommendations,
            Clock clock, @ConfigProperty(name = "dialogue.reminders.before") Duration before,
            @ConfigProperty(name = "dialogue.reminders.head") Duration head,
            @ConfigProperty(name = "dialogue.reminders.agenda") Duration agenda) {
        this.owed = owed;
        this.reminders = reminders;
        this.measures = measures;
        this.indicators = indicators;
        this.recommendations = recommendations;
        this.clock = clock;
        this.escalation = new Escalation(before.toDays(), head.toDays(), agenda.toDays());
    }

    @Override
    public String name() {
        return "reminders";
    }

    @Override
    public void run(LocalDate day) {
        List<DueDate> all = QuarkusTransaction.requiringNew().call(() -> owed.on(day));
        List<DueDate> due = all.stream().filter(one -> !escalation.steps(one, day).isEmpty()).toList();
        for (int from = 0; from < due.size(); from += AT_ONCE) {
            List<DueDate> some = due.subList(from, Math.min(due.size(), from + AT_ONCE));
            QuarkusTransaction.requiringNew().run(() -> remind(some, day));
        }
        List<DueDate> overdue = all.stream().filter(one -> one.isOverdueOn(day)).toList();
        QuarkusTransaction.requiringNew().run(() -> withdrawProposals(overdue, day));
    }

    /** What was proposed for an agenda and has been done since, or put off, is proposed no more. */
    private void withdrawProposals(List<DueDate> overdue, LocalDate day) {
        reminders.alone();
        reminders.proposals().stream().filter(proposal -> proposal.isSettledBy(overdue))
                .forEach(proposal -> proposal.withdraw(day, Occurrence.now(clock)));
    }

    private void remind(List<DueDate> some, LocalDate day) {
        reminders.alone();
        List<Reminder> before = reminders.of(some.stream().map(DueDate::thingId).distinct().toList());
        for (DueDate due : some) {
            for (ReminderStep step : escalation.steps(due, day)) {
                if (before.stream().noneMatch(reminder -> reminder.isOf(due, step))) {
                    reminders.persist(reminder(due, step, day));
                }
            }
            if (due.kind() == DueKind.MEASURE_COMPLETION && due.isOverdueOn(day)) {
                tellOfRecommendations(due);
            }
        }
        reminders.flush();
    }

    private Reminder reminder(DueDate due, ReminderStep step, LocalDate day) {
        Occurrence now = Occurrence.now(clock);
        return switch (step) {
            case FOCAL_POINT -> Reminder.to(Office.FOCAL_POINT, due, day, now);
            case HEAD -> Reminder.to(Office.HEAD, due, day, now);
            case AGENDA -> Reminder.proposal(due, recommendationsOf(due), title(due), day, now);
        };
    }

    private List<UUID> recommendationsOf(DueDate due) {
        return due.measureId() == null
                ? List.of(Objects.requireNonNull(indicator(due).recommendationId()))
                : measure(due.measureId()).recommendations().stream().sorted().toList();
    }

    private LocalizedText title(DueDate due) {
        return due.kind() == DueKind.INDICATOR_VALUE ? indicator(due).name()
                : measure(Objects.requireNonNull(due.measureId())).name();
    }

    /** A recommendation is overdue by each measure that stands for it and is; told once for each of its due dates. */
    private void tellOfRecommendations(DueDate due) {
        for (UUID id : measure(due.thingId()).recommendations()) {
            Recommendation recommendation = recommendations.findById(id);
            if (recommendation != null && ReadingRights.mayRead(Actor.PUBLIC, recommendation)
                    && reminders.noteOverdue(id, due.thingId(), due.dueOn())) {
                recommendation.becomeOverdue(due.thingId(), due.organisationId(), due.dueOn(), Occurrence.now(clock));
            }
        }
    }

    private Measure measure(UUID id) {
        return Objects.requireNonNull(measures.findById(id));
    }

    private Indicator indicator(DueDate due) {
        return Objects.requireNonNull(indicators.findById(due.thingId()));
    }
}
