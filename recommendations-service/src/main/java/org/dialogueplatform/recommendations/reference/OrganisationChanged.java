package org.dialogueplatform.recommendations.reference;

import java.util.Objects;
import java.util.UUID;

/** What this service reads of {@code organisation.changed.v1}. */
record OrganisationChanged(UUID id, String category, boolean active) {

    OrganisationChanged {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(category, "category");
    }
}
