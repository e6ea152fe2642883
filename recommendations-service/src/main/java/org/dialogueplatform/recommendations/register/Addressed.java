package org.dialogueplatform.recommendations.register;

import java.util.Locale;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Whom a recommendation is addressed to: an organisation, or a State as a whole.
 *
 * @param organisationId an organisation of the participants-service
 * @param state a State, by its ISO 3166-1 alpha-3 code
 */
@Schema(name = "Addressed", description = "An organisation, or a State as a whole: one of the two")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Addressed(@Nullable UUID organisationId,
        @Schema(description = "ISO 3166-1 alpha-3", examples = "KAZ") @Nullable String state) {

    private static final Set<String> STATES = Set.copyOf(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));

    public Addressed {
        if ((organisationId == null) == (state == null)) {
            throw new Invalid("", "organisation-or-state", "must name an organisation or a State, and not both");
        }
        if (state != null && !isState(state)) {
            throw new Invalid("/state", "unknown-state", "is not an ISO 3166-1 alpha-3 code, such as KAZ");
        }
    }

    /** Whether this is the code of a State. */
    public static boolean isState(String iso3) {
        return STATES.contains(iso3);
    }

    public static Addressed organisation(UUID id) {
        return new Addressed(id, null);
    }

    public static Addressed state(String iso3) {
        return new Addressed(null, iso3);
    }
}
