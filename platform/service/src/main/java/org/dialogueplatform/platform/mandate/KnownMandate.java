package org.dialogueplatform.platform.mandate;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.jspecify.annotations.Nullable;

/**
 * A mandate as its owner, the participants-service, tells of it: full state.
 *
 * @param subject who holds it, as the identity provider knows them
 * @param organisationId for which organisation; none for the body's own staff
 * @param personId the same somebody as a person of the participants-service
 * @param validFrom the first moment
 * @param validTo the first moment after; open-ended if null
 * @param forMandateId of a deputy: the mandate of whom they stand in for
 * @param forPersonId of a deputy: whom they stand in for, as a person
 * @param body of a co-chair: the code of the working group
 */
public record KnownMandate(String subject, @Nullable UUID organisationId, @Nullable UUID personId, Office office,
        Instant validFrom, @Nullable Instant validTo, @Nullable UUID forMandateId, @Nullable UUID forPersonId,
        @Nullable String body) {

    public KnownMandate {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(validFrom, "validFrom");
        if (forMandateId != null) {
            Objects.requireNonNull(forPersonId, "forPersonId");
        }
        if (office == Office.CO_CHAIR) {
            Objects.requireNonNull(body, "body");
        }
    }
}
