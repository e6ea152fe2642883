package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

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

    public Optional<MinutesVersion> find(UUID meetingId, int number) {
        return find("meetingId = ?1 and number = ?2", meetingId, number).firstResultOptional();
    }

    /** Until when members can propose, or could have proposed, amendments to the minutes of these meetings, by meeting. */
    public Map<UUID, Instant> amendmentTerms(Collection<UUID> meetingIds) {
        return meetingIds.isEmpty() ? Map.of()
                : list("meetingId in ?1 and amendmentsUntil > circulatedAt order by number", meetingIds).stream()
                        .collect(Collectors.toMap(MinutesVersion::meetingId,
                                version -> Objects.requireNonNull(version.amendmentsUntil()), (earlier, later) -> later));
    }

    /** One of them, by its number, if this audience may read it. */
    MinutesVersion requireFor(Audience audience, UUID meetingId, String number) {
        return of(meetingId).stream().filter(one -> String.valueOf(one.number()).equals(number))
                .filter(one -> one.isVisibleTo(audience)).findFirst().orElseThrow(() -> new NotFound("minutes", number));
    }
}
