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
 */
public record KnownMandate(String subject, @Nullable UUID organisationId, @Nullable UUID personId, Office office,
        Instant validFrom, @Nullable Instant validTo) {

    public KnownMandate {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(office, "office");
        Objects.requireNonNull(validFrom, "validFrom");
    }
}
