package org.dialogueplatform.platform.mandate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Represented;
import org.dialogueplatform.platform.mandate.KnownMandates.Held;
import org.dialogueplatform.platform.mandate.KnownMandates.Holdings;
import org.junit.jupiter.api.Test;

class HoldingsTest {

    private static final UUID MINISTRY = UUID.randomUUID();
    private static final UUID NGO = UUID.randomUUID();
    private static final Represented SOMEBODY = new Represented(UUID.randomUUID(), UUID.randomUUID());

    private final Held delegate = held(MINISTRY, Office.DELEGATE, null);
    private final Held forTheFocalPoint = held(MINISTRY, Office.FOCAL_POINT, SOMEBODY);
    private final Held forTheHead = held(MINISTRY, Office.HEAD, SOMEBODY);

    @Test
    void whoStandsInForSomebodyActsAsTheirDeputy() {
        assertEquals(forTheHead, holding(delegate, forTheHead).actingFor(null));
        assertEquals(forTheHead, holding(delegate, forTheFocalPoint, forTheHead).actingFor(MINISTRY));
        assertEquals(forTheHead, holding(forTheHead, delegate).actingFor(MINISTRY));
    }

    @Test
    void whoHasTheOfficeActsInTheirOwnRight() {
        Held head = held(MINISTRY, Office.HEAD, null);

        assertEquals(head, holding(head, forTheFocalPoint).actingFor(MINISTRY));
        assertEquals(head, holding(head, forTheHead).actingFor(MINISTRY));
    }

    @Test
    void aDeputyshipInOneOrganisationOpensNothingInAnother() {
        Held ofTheNgo = held(NGO, Office.DELEGATE, null);

        assertEquals(ofTheNgo, holding(ofTheNgo, delegate, forTheHead).actingFor(null));
        assertEquals(ofTheNgo, holding(delegate, forTheHead, ofTheNgo).actingFor(NGO));
        assertNull(holding(delegate, forTheHead).actingFor(NGO));
    }

    @Test
    void oneOwnMandateDoesNotReplaceAnOlderOneWhateverItsOffice() {
        assertEquals(delegate, holding(delegate, held(MINISTRY, Office.HEAD, null)).actingFor(MINISTRY));
    }

    @Test
    void aCoChairActsForNobodyByThat() {
        var chair = new Held(null, null, Office.CO_CHAIR, null, null, "WG-2", null);

        assertNull(holding(chair).actingFor(null));
        assertEquals(delegate, holding(chair, delegate).actingFor(null));
        assertEquals(Set.of("WG-2"), holding(chair, delegate).coChairOf());
        assertEquals(Set.of(), holding(delegate).coChairOf());
    }

    private static Holdings holding(Held... mandates) {
        return new Holdings(false, List.of(mandates));
    }

    private static Held held(UUID organisation, Office office, Represented deputyFor) {
        return new Held(organisation, UUID.randomUUID(), office, null, deputyFor, null, null);
    }
}
