package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.identity.Office;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A mandate that somebody holds, as it now is: what every service decides by.
 *
 * @param subject who holds it, as the identity provider knows them
 * @param organisationId null for the body's own staff
 * @param validTo the first moment after; null if open-ended
 * @param forMandateId of a deputy: the mandate of whom they stand in for
 * @param forPersonId of a deputy: whom they stand in for
 * @param body of a co-chair: the code of the working group
 */
@EventType("mandate.changed.v1")
public record MandateChanged(String subject, @Nullable UUID organisationId, UUID personId, Office office, Instant validFrom,
        @Nullable Instant validTo, @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID forMandateId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID forPersonId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String body) {

    /** Of somebody who acts in their own right, for an organisation or in the secretariat. */
    public MandateChanged(String subject, @Nullable UUID organisationId, UUID personId, Office office, Instant validFrom,
            @Nullable Instant validTo) {
        this(subject, organisationId, personId, office, validFrom, validTo, null, null, null);
    }
}
