package org.dialogueplatform.recommendations.reminder;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Of what somebody was reminded already. */
@ApplicationScoped
public class Reminders implements PanacheRepositoryBase<Reminder, UUID> {

    /** From here to the end of the transaction nobody else reminds: two who look at the same moment would both find nothing. */
    void alone() {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended('dialogue.reminders', 0))")
                .getSingleResult();
    }

    /** The proposals for agendas that nobody has taken back, the earliest first. */
    List<Reminder> proposals() {
        return list("step = ?1 and withdrawnOn is null order by id", ReminderStep.AGENDA);
    }

    /** All there are of these things. */
    List<Reminder> of(Collection<UUID> objects) {
        return objects.isEmpty() ? List.of() : list("objectId in ?1 order by id", objects);
    }

    /** The last one of each of these things, by its id. */
    public Map<UUID, Reminder> last(Collection<UUID> objects) {
        Map<UUID, Reminder> last = new HashMap<>();
        of(objects).forEach(reminder -> last.put(reminder.objectId(), reminder));
        return last;
    }

    /** Whether it had not been noted yet that a recommendation is overdue by this measure's day. */
    boolean noteOverdue(UUID recommendation, UUID measure, LocalDate dueOn) {
        return getEntityManager().createNativeQuery("""
                insert into overdue_recommendation (recommendation_id, measure_id, due_on) values (?1, ?2, ?3)
                on conflict do nothing""").setParameter(1, recommendation).setParameter(2, measure).setParameter(3, dueOn)
                .executeUpdate() == 1;
    }
}
