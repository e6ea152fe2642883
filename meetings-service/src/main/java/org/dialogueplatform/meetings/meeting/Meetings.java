package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.meetings.agenda.AgendaState;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;

/** Where meetings are kept. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

    /**
     * Takes the next number of a series, or the one asked for. A number once given is never given again: the counter only
     * rises, and who takes a number waits for whoever is about to.
     */
    int takeNumber(NumberSeries series, int year, @Nullable Integer asked) {
        int latest = (Integer) getEntityManager().createNativeQuery("""
                insert into meeting_number as counter (series, year, latest) values (:series, :year, greatest(:asked, 1))
                on conflict (series, year) do update
                    set latest = case :asked when 0 then counter.latest + 1 else greatest(counter.latest, :asked) end
                returning latest
                """, Integer.class).setParameter("series", series.name()).setParameter("year", year)
                .setParameter("asked", asked == null ? 0 : asked).getSingleResult();
        if (asked == null) {
            return latest;
        }
        if (count("series = ?1 and year = ?2 and number = ?3", series, year, asked) > 0) {
            throw new RuleBroken("number-taken", "Meeting " + asked + " of " + year + " is recorded already.");
        }
        return asked;
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

    /** The meetings this audience may know of, the latest first. */
    List<Meeting> list(Audience audience, @Nullable Integer year, @Nullable MeetingState state, @Nullable Position after,
            int rows) {
        var query = new StringBuilder("1 = 1");
        var parameters = new Parameters();
        if (audience != Audience.SECRETARIAT) {
            query.append(" and agenda.state <> :unknown");
            parameters.and("unknown", AgendaState.DRAFT);
        }
        if (year != null) {
            query.append(" and year = :year");
            parameters.and("year", year);
        }
        if (state != null) {
            query.append(" and state = :state");
            parameters.and("state", state);
        }
        if (after != null) {
            query.append(" and (details.startsAt, id) < (:startsAt, :id)");
            parameters.and("startsAt", after.startsAt()).and("id", after.id());
        }
        return find(query + " order by details.startsAt desc, id desc", parameters).page(0, rows).list();
    }

    /** A place in the list: meetings by their start, and by id where two start together. */
    record Position(Instant startsAt, UUID id) {

        static Position of(Meeting meeting) {
            return new Position(meeting.details().startsAt(), meeting.id());
        }

        static Position read(String key) {
            String[] parts = key.split(" ", 2);
            if (parts.length != 2) {
                throw new IllegalArgumentException(key);
            }
            try {
                return new Position(Instant.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(key, e);
            }
        }

        String key() {
            return startsAt + " " + id;
        }
    }
}
