package org.dialogueplatform.platform.mandate;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Standing;
import org.jspecify.annotations.Nullable;

/**
 * That an organisation belongs to the body, as its owner, the participants-service, tells of it: full state.
 *
 * @param status as what
 * @param validFrom the first day
 * @param validTo the last day; open-ended if null
 */
public record KnownMembership(UUID organisationId, Standing status, LocalDate validFrom, @Nullable LocalDate validTo) {

    public KnownMembership {
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(validFrom, "validFrom");
    }
}
