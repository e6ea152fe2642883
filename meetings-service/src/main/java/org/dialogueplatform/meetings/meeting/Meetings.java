package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.body.Body;
import org.dialogueplatform.meetings.body.Counting;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where meetings are kept. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    private static final Orders<Meeting> ORDERS = Orders.of(Meeting::id, "-startsAt").by("startsAt",
            "m.details.startsAt", meeting -> meeting.details().startsAt(), Instant::parse);

    /**
     * Takes the next number of a series, or the one asked for. A number once given is never given again: the counter only
     * rises, and who takes a number waits for whoever is about to.
     */
    int takeNumber(Body body, int year, @Nullable Integer asked) {
        String series = body.code();
        boolean yearly = body.counting() == Counting.YEARLY;
        int latest = (Integer) getEntityManager().createNativeQuery("""
                insert into meeting_number as counter (series, year, latest)
                values (:series, :counted, case :asked when 0 then :next else greatest(:asked, :next - 1) end)
                on conflict (series, year) do update
                    set latest = case :asked when 0 then greatest(counter.latest + 1, :next)
                                             else greatest(counter.latest, :asked) end
                returning latest
                """, Integer.class).setParameter("series", series)
                .setParameter("counted", body.counting().counterYear(year))
                .setParameter("next", firstFree(body, yearly ? year : null))
                .setParameter("asked", asked == null ? 0 : asked).getSingleResult();
        if (asked == null) {
            return latest;
        }
        if (yearly ? count("series = ?1 and year = ?2 and number = ?3", series, year, asked) > 0
                : count("series = ?1 and number = ?2", series, asked) > 0) {
            throw new RuleBroken("number-taken",
                    "Meeting " + asked + (yearly ? " of " + year : "") + " is recorded already.");
        }
        return asked;
    }

    /** From here on no number is in use, in a year or at all: a body may have been counted otherwise before. */
    private int firstFree(Body body, @Nullable Integer year) {
        Integer highest = getEntityManager()
                .createQuery(
                        "select max(m.number) from Meeting m where m.series = :series and (:year is null or m.year = :year)",
                        Integer.class)
                .setParameter("series", body.code()).setParameter("year", year).getSingleResult();
        return Math.max(body.firstNumber(), highest == null ? 0 : highest + 1);
    }

    /**
     * Makes this transaction the only one that looks for room among the meetings of a body, in any replica: two that are put
     * at one place and time at once would not see each other.
     */
    void keepOthersFromCalendarOf(String bodyCode) {
        getEntityManager().createNativeQuery("""
                select cast(pg_advisory_xact_lock(
                    hashtextextended('dialogue.calendar.' || current_schema() || '.' || :body, 0)) as text)
                """, String.class).setParameter("body", bodyCode).getSingleResult();
    }

    /** The meetings of a body that are to take place, or took place, between two moments. */
    List<Meeting> heldAt(String bodyCode, Instant from, Instant until) {
        return list(
                "series = ?1 and details.startsAt < ?2 and details.endsAt > ?3 and state not in ?4 order by details.startsAt",
                bodyCode, until, from, Set.of(MeetingState.CANCELLED, MeetingState.POSTPONED));
    }

    /** The body's latest meeting that was held before another starts. */
    public Optional<Meeting> latestBefore(Meeting meeting) {
        return find("series = ?1 and details.startsAt < ?2 and state in ?3 order by details.startsAt desc, id desc",
                meeting.bodyCode(), meeting.details().startsAt(), Set.of(MeetingState.ENDED, MeetingState.CLOSED))
                .firstResultOptional();
    }

    /**
     * When the last meeting begins, or began, whose agenda takes up each of these proposals. One that a meeting never came
     * to is not among them.
     */
    public Map<UUID, Instant> lastSpokenOf(Collection<UUID> proposed) {
        return proposed.isEmpty() ? Map.of()
                : getEntityManager().createQuery("""
                        select i.takesUp, max(m.details.startsAt) from Meeting m join m.agenda.items i
                        where i.takesUp in :proposed and m.state <> 'CANCELLED'
                        and (i.state <> 'PENDING' or m.state not in ('ENDED', 'CLOSED')) group by i.takesUp""", Object[].class)
                        .setParameter("proposed", proposed).getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Instant) row[1]));
    }

    /** A meeting, whoever asks. */
    public Meeting require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("meeting", id));
    }

    /**
     * A meeting that is about to be changed. Others who would change it wait, and then find its version outdated: who first
     * writes what belongs to a meeting and then the meeting itself could otherwise wait for each other.
     */
    public Meeting requireForChange(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE).orElseThrow(() -> new NotFound("meeting", id));
    }

    /** A meeting, if this audience may know of it. */
    public Meeting requireFor(Audience audience, UUID id) {
        return findByIdOptional(id).filter(meeting -> meeting.isVisibleTo(audience))
                .orElseThrow(() -> new NotFound("meeting", id));
    }

    /** Those that start after this moment, whoever may know of them, in the order in which they do; the latest of them. */
    public List<Meeting> startingAfter(Instant moment, int most) {
        return find("details.startsAt > ?1 order by details.startsAt desc, id desc", moment).page(0, most).list().reversed();
    }

    /** The meetings this audience may know of, the latest first unless another order is wanted. */
    Rows<Meeting> list(Audience audience, @Nullable Integer year, @Nullable MeetingState state, @Nullable Boolean upcoming,
            Wanted wanted) {
        return new Listing<>(this, "Meeting m")
                .and("m.agenda.state <> :unknown", "unknown", audience == Audience.SECRETARIAT ? null : AgendaState.DRAFT)
                .and("m.year = :year", "year", year).and("m.state = :state", "state", state)
                .and("m.state in :states", "states", upcoming == null ? null
                        : Stream.of(MeetingState.values())
                                .filter(upcoming ? MeetingState::isUpcoming : MeetingState::isOver).toList())
                .rows(wanted, ORDERS);
    }
}
