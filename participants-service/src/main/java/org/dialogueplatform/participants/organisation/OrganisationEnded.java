package org.dialogueplatform.participants.organisation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An organisation ended; told inside this service, in the transaction of the change.
 *
 * @param successor who takes on what it owed; locked
 */
public record OrganisationEnded(Organisation organisation, Ending ending, @Nullable Organisation successor, Instant at) {

    /** The successor, if everybody who acted for the organisation acts for it now. */
    public @Nullable Organisation whereStaffGoes() {
        return ending.kind().staffGoesAlong() ? successor : null;
    }
}
