package org.dialogueplatform.delivery.partner;

import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.delivery.log.EventFilter;
import org.jspecify.annotations.Nullable;

/**
 * Who a partner is and what it may.
 *
 * @param name of the organisation
 * @param organisationId the same as a member or observer of the body, if it is one
 * @param rights without {@link Right#KAFKA}, which is granted apart
 * @param scope the most it hears of, whatever it asks for
 */
record PartnerTerms(String name, @Nullable UUID organisationId, Set<Right> rights, EventFilter scope) {

    PartnerTerms {
        rights = Set.copyOf(rights);
    }
}
