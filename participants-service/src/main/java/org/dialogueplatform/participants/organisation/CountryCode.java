package org.dialogueplatform.participants.organisation;

import java.util.Locale;
import java.util.Set;

import org.dialogueplatform.platform.problem.Invalid;

/**
 * The country an organisation belongs to, ISO 3166-1 alpha-2: of a mission the one it represents, of an intergovernmental
 * organisation its seat. EU and UN, which the standard reserves for these two, are taken, too.
 */
final class CountryCode {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> RESERVED = Set.of("EU", "UN");

    private CountryCode() {
    }

    /** Gives back the code if there is such a country. */
    static String check(String code) {
        if (!COUNTRIES.contains(code) && !RESERVED.contains(code)) {
            throw new Invalid("/country", "unknown-country",
                    "must be a country's ISO 3166-1 alpha-2 code in capitals, as in KZ; or EU, or UN");
        }
        return code;
    }
}
