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
 * @param validFrom the first moment
 * @param validTo the first moment after; open-ended if null
 */
public record MandateTerms(UUID personId, @Nullable UUID organisationId, Office office, Instant validFrom,
        @Nullable Instant validTo) {

    /** Nothing older or later is meant; a moment outside is a slip in the year. */
    private static final Instant EARLIEST = Instant.parse("1945-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

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
        if (organisationId == null && (office == Office.HEAD || office == Office.FOCAL_POINT || office == Office.DELEGATE)) {
            throw new Invalid("/organisationId", "required", "must name the organisation a " + office + " acts for");
        }
    }

    static void requirePlausible(Instant moment, String pointer) {
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new Invalid(pointer, "out-of-range", "must lie between 1945 and 2199: check the year");
        }
    }
}
