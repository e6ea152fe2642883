package org.dialogueplatform.participants.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.dialogueplatform.platform.problem.Invalid;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BusinessNumberTest {

    @ParameterizedTest
    // the second one is checked by the second row of weights
    @ValueSource(strings = { "200540000108", "200540001806" })
    void aNumberWhoseLastDigitFitsIsTaken(String number) {
        assertEquals(number, BusinessNumber.check(number));
    }

    @ParameterizedTest
    // mistyped; two digits changed places; never given, since both rows leave 10; an individual's; too short; no digits
    @ValueSource(strings = { "200540000109", "205040000108", "200540001820", "900101300017", "20054000010", "20054000010x",
            "" })
    void whatIsNoOrganisationsNumberIsRefused(String number) {
        var refusal = assertThrows(Invalid.class, () -> BusinessNumber.check(number));
        assertEquals("/bin", refusal.errors().getFirst().pointer());
    }
}
