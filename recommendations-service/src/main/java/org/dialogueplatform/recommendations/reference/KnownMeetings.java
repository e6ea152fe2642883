package org.dialogueplatform.recommendations.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The meetings that have been heard of. */
@ApplicationScoped
public class KnownMeetings implements PanacheRepositoryBase<KnownMeeting, UUID> {

    /** Ends in 409 "reference not yet known" for a meeting nobody has told of yet. */
    public KnownMeeting require(UUID id) {
        KnownMeeting known = findById(id);
        if (known == null) {
            throw new ReferenceNotYetKnown("meeting", id);
        }
        return known;
    }

    /** Whether this item of this meeting's agenda is meant for everybody; of one nobody has told of that cannot be said. */
    public boolean hasCommonItem(UUID id, @Nullable UUID agendaItem) {
        KnownMeeting known = findById(id);
        return known != null && agendaItem != null && known.hasCommonItem(agendaItem);
    }

    void follow(MeetingCardChanged told, long eventNo) {
        KnownMeeting known = findById(told.id());
        if (known == null) {
            persist(new KnownMeeting(told, eventNo));
        } else {
            known.follow(told, eventNo);
        }
    }
}
