package org.dialogueplatform.participants.reference;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Something about a meeting changed; told inside this service, in the transaction in which the replica changed.
 *
 * @param rapporteursBefore who spoke to its items before
 */
public record MeetingCardChanged(MeetingCard meeting, Set<UUID> rapporteursBefore, Instant at) {

    /** Who speaks to an item now and did not before. */
    public Set<UUID> newRapporteurs() {
        return without(meeting.rapporteurs(), rapporteursBefore);
    }

    /** Who speaks to no item any more. */
    public Set<UUID> formerRapporteurs() {
        return without(rapporteursBefore, meeting.rapporteurs());
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> some) {
        var rest = new HashSet<>(all);
        rest.removeAll(some);
        return rest;
    }
}
