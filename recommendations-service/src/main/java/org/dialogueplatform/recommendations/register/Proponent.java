package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes: an organisation, a person, or a person for an organisation.
 *
 * @param visibility who may see it; the secretariat only, when not said
 */
@Embeddable
public record Proponent(@Nullable UUID organisationId, @Nullable UUID personId,
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProponentVisibility visibility) {

    public Proponent {
        if (organisationId == null && personId == null) {
            throw new Invalid("", "organisation-or-person", "names neither an organisation nor a person");
        }
        if (visibility == null) {
            // nobody's name is shown because something was left out
            visibility = ProponentVisibility.SECRETARIAT_ONLY;
        }
    }

    /** Whether it stands for this organisation. */
    public boolean isOf(@Nullable UUID organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }
}
