package org.dialogueplatform.recommendations.exchange.upr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UprStatesTest {

    private final States states = States.known();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kazakhstan | KAZ
            the Republic of Kazakhstan | KAZ
            KAZ | KAZ
            Cote d'Ivoire | CIV
            CÔTE D’IVOIRE | CIV
            Bosnia & Herzegovina | BIH
            St Vincent & the Grenadines | VCT
            Saint Kitts and Nevis | KNA
            St. Lucia | LCA
            Guinea Bissau | GNB
            Guinea | GIN
            Republic of Congo | COG
            Democratic Republic of Congo | COD
            DPR Korea | PRK
            Republic of Korea | KOR
            Macedonia FYR | MKD
            Venezuela (Bolivarian Republic of) | VEN
            Bolivarian Republic of Venezuela | VEN
            Netherlands (Kingdom of the) | NLD
            Timor Leste | TLS
            Swaziland | SWZ
            Türkiye | TUR
            Palestine | PSE
            Holy See | VAT
            """)
    void aStateIsKnownByAnyOfItsNames(String name, String code) {
        assertEquals(Optional.of(code), states.codeOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "Korea", "European Union", "(Unknown)", "XYZ" })
    void aNameThatStandsForNoStateOrForTwoIsNotGuessed(String name) {
        assertEquals(Optional.empty(), states.codeOf(name));
        assertEquals(Optional.empty(), states.meantBy(name));
    }

    @Test
    void aMisspellingIsRecognisedButOnlySuggested() {
        assertEquals(Optional.empty(), states.codeOf("Kazahkstan"));
        assertEquals(Optional.of("Kazakhstan"), states.meantBy("Kazahkstan"));
    }

    @Test
    void everyCodeIsOneOfIso3166() {
        Set<String> iso = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);
        String[] members = iso.stream().filter(states::isCode).toArray(String[]::new);

        // 193 members of the United Nations, two observer States, and the Cook Islands and Niue
        assertEquals(197, members.length);
        assertFalse(states.isCode("EUR"));
        assertTrue(states.nameOf("KAZ").isPresent());
    }
}
