package org.dialogueplatform.recommendations.exchange.upr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UprKeyTest {

    private static final String KEY = UprKey.of(7, "KAZ", "FRA", "Heed the Autorité – now");

    @Test
    void theKeyCanBeMadeAnywhereFromItsDescription() throws Exception {
        byte[] identity = "UPR\n7\nKAZ\nFRA\nHeed the Autorité – now".getBytes(StandardCharsets.UTF_8);
        assertEquals(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(identity)), KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = { " Heed the Autorité – now ", "Heed  the\tAutorité\u00A0–\u202Fnow\u3000",
            "Heed the\r\nAutorité – now",
            "Heed the Autorite\u0301 – now" })
    void whiteSpaceAndTheWayAccentsAreComposedMakeNoDifference(String text) {
        assertEquals(KEY, UprKey.of(7, "KAZ", "FRA", text));
    }

    @Test
    void everyPartOfTheKeyMakesADifference() {
        assertNotEquals(KEY, UprKey.of(8, "KAZ", "FRA", "Heed the Autorité – now"));
        assertNotEquals(KEY, UprKey.of(7, "FRA", "KAZ", "Heed the Autorité – now"));
        assertNotEquals(KEY, UprKey.of(7, "KAZ", "FRA", "Heed the autorité – now"));
    }
}
