package org.dialogueplatform.meetings.minutes;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.NotFound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The minutes of meetings, version by version. */
@ApplicationScoped
public class MinutesVersions implements PanacheRepositoryBase<MinutesVersion, UUID> {

    /** All versions of a meeting's minutes, the first one first. */
    List<MinutesVersion> of(UUID meetingId) {
        return list("meetingId = ?1 order by number", meetingId);
    }

    /** One of them, by its number, if this audience may read it. */
    MinutesVersion requireFor(Audience audience, UUID meetingId, String number) {
        return of(meetingId).stream().filter(one -> String.valueOf(one.number()).equals(number))
                .filter(one -> one.isVisibleTo(audience)).findFirst().orElseThrow(() -> new NotFound("minutes", number));
    }
}
