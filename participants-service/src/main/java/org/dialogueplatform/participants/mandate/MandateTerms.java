package org.dialogueplatform.participants.mandate;

import java.time.Instant;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate says, whoever holds it.
 *
 * @param organisationId for which organisation; none for the body's own staff
 * @param body of a co-chair: the code of the working group
 * @param validFrom the first moment
 * @param validTo the first moment after; open-ended if null
 */
public record MandateTerms(UUID personId, @Nullable UUID organisationId, Office office, @Nullable String body,
        Instant validFrom, @Nullable Instant validTo) {

    /** What a working group's code looks like. */
    static final String BODY = "[A-Z]{1,10}(-[A-Z0-9]{1,10}){0,3}";

    /** Nothing older or later is meant; a moment outside is a slip in the year. */
    private static final Instant EARLIEST = Instant.parse("1945-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /** Whatever is not a working group's. */
    public MandateTerms(UUID personId, @Nullable UUID organisationId, Office office, Instant validFrom,
            @Nullable Instant validTo) {
        this(personId, organisationId, office, null, validFrom, validTo);
    }

    public MandateTerms {
        requirePlausible(validFrom, "/validFrom");
        if (validTo != null) {
            requirePlausible(validTo, "/validTo");
            if (!validTo.isAfter(validFrom)) {
                throw new Invalid("/validTo", "before-beginning", "must be after the first moment, " + validFrom);
            }
        }
        if (office == Office.SECRETARY && organisationId != null) {
            throw new Invalid("/organisationId", "not-for-this-office",
                    "must be missing: the secretariat works for the body, not for one organisation");
        }
        if (office == Office.CO_CHAIR && organisationId != null) {
            throw new Invalid("/organisationId", "not-for-this-office",
                    "must be missing: a co-chair chairs a working group, and acts for an organisation by another mandate");
        }
        if (office == Office.CO_CHAIR && body == null) {
            throw new Invalid("/body", "required", "must name the working group, such as WG-2");
        }
        if (office != Office.CO_CHAIR && body != null) {
            throw new Invalid("/body", "not-for-this-office", "must be missing: only a CO_CHAIR chairs a working group");
        }
        if (organisationId == null && office.speaksForAnOrganisation()) {
            throw new Invalid("/organisationId", "required", "must name the organisation a " + office + " acts for");
        }
    }

    static void requirePlausible(Instant moment, String pointer) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new Invalid(pointer, "out-of-range", "must lie between 1945 and 2199: check the year");
        }
    }
}
