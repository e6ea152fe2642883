package org.dialogueplatform.recommendations.register;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ReferenceTest {

    @Test
    void aReferenceNamesTheYearTheMeetingAndTheNumber() {
        assertEquals("HDDP-2023-01-007", Reference.ofMeeting(2023, 1).numbered(7));
        assertEquals("HDDP-2023-00-012", Reference.ofMeeting(2023, 0).numbered(12));
    }

    @Test
    void anImportedOneNamesTheMechanismTheSessionAndTheState() {
        assertEquals("UPR-7-KAZ-0042", Reference.ofMechanism(Mechanism.UPR, 7, "KAZ").numbered(42));
    }

    @Test
    void aNumberThatOutgrowsItsPlaceIsWrittenOutAllTheSame() {
        assertEquals("HDDP-2023-01-1000", Reference.ofMeeting(2023, 1).numbered(1000));
    }
}
