package org.dialogueplatform.meetings.sitting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where speakers' lists are kept. Who changes one holds the meeting, so that one after the other asks who has the floor. */
@ApplicationScoped
public class SpeakersLists implements PanacheRepositoryBase<SpeakersList, UUID> {

    /** A list of this meeting, if there is such a one. */
    public Optional<SpeakersList> find(UUID meetingId, UUID listId) {
        return findByIdOptional(listId).filter(list -> list.meetingId().equals(meetingId));
    }

    SpeakersList require(UUID meetingId, UUID listId) {
        return find(meetingId, listId).orElseThrow(() -> new NotFound("speakers' list", listId));
    }

    /** An item has one list, which is closed and opened again. */
    void requireNoneOf(UUID agendaItemId) {
        if (count("agendaItemId", agendaItemId) > 0) {
            throw new RuleBroken("speakers-list-exists", "This item has a speakers' list: open that one again.");
        }
    }

    /** The lists of a meeting, in the order in which they were opened. */
    public List<SpeakersList> of(UUID meetingId) {
        return list("meetingId = ?1 order by id", meetingId);
    }

    /** Who asked for the floor of a meeting, on whichever list; without those that were struck. */
    public List<Speaker> speakersOf(UUID meetingId) {
        return getEntityManager()
                .createQuery("from Speaker s join fetch s.list where s.meetingId = :meeting and s.state <> :struck",
                        Speaker.class)
                .setParameter("meeting", meetingId).setParameter("struck", SpeakerState.STRUCK)
                .getResultList();
    }

    /** Whether a speech was struck. */
    public boolean isStruck(@Nullable UUID speakerId) {
        Speaker speaker = speakerId == null ? null : getEntityManager().find(Speaker.class, speakerId);
        return speaker != null && speaker.state() == SpeakerState.STRUCK;
    }

    /** When others had the floor of the meeting since then, or since this speaker began, if that was earlier. */
    Floor floor(Speaker speaker, Instant then) {
        Instant startedAt = speaker.startedAt();
        return new Floor(getEntityManager().createQuery("""
                from Speaker s where s.meetingId = :meeting and s.id <> :speaker and s.state <> :struck
                and s.startedAt is not null and (s.endedAt is null or s.endedAt > :since)
                """, Speaker.class).setParameter("meeting", speaker.meetingId()).setParameter("speaker", speaker.id())
                .setParameter("struck", SpeakerState.STRUCK)
                .setParameter("since", startedAt != null && startedAt.isBefore(then) ? startedAt : then).getResultList());
    }
}
