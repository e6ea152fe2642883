package org.dialogueplatform.recommendations.succession;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code organisation.succeeded.v1}. */
record OrganisationSucceeded(UUID organisationId, UUID successorId, String legalAct) {

    OrganisationSucceeded {
        Objects.requireNonNull(organisationId, "organisationId");
        Objects.requireNonNull(successorId, "successorId");
        Objects.requireNonNull(legalAct, "legalAct");
    }
}
