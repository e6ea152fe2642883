package org.dialogueplatform.participants.mandate;

import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MandateTest {

    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID NGO = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2023-01-23T04:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofDays(1));
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    @Test
    void whoeverIsKnownHoldsItAtOnceAndOthersHearOfIt() {
        var mandate = Mandate.given(delegate(null), "anna", NOW);

        assertEquals(MandateState.ACTIVE, mandate.state(NOW));
        assertEquals(List.of(new MandateChanged("anna", NGO, PERSON, Office.DELEGATE, NOW, null)), told(mandate));
    }

    @Test
    void anInvitationTellsNothingUntilSomebodyTakesItUp() {
        var mandate = Mandate.offered(delegate(null), InvitationToken.random(), NOW, TWO_WEEKS);
        assertEquals(MandateState.INVITED, mandate.state(NOW));
        assertEquals(List.of(), told(mandate));

        mandate.takeUp("anna", LATER);

        assertEquals(MandateState.ACTIVE, mandate.state(LATER));
        assertEquals(List.of(new MandateChanged("anna", NGO, PERSON, Office.DELEGATE, NOW, null)), told(mandate));
        assertThrows(IllegalTransition.class, () -> mandate.takeUp("berik", LATER));
    }

    @Test
    void anInvitationExpires() {
        var mandate = Mandate.offered(delegate(null), InvitationToken.random(), NOW, TWO_WEEKS);
        Instant tooLate = NOW.plus(TWO_WEEKS);

        assertEquals(MandateState.INVITED, mandate.state(tooLate.minusMillis(1)));
        assertEquals(MandateState.EXPIRED, mandate.state(tooLate));
        assertThrows(IllegalTransition.class, () -> mandate.takeUp("anna", tooLate));
    }

    @Test
    void anInvitationThatWasTakenBackIsWorthNothingAndTellsNothing() {
        var mandate = Mandate.offered(delegate(null), InvitationToken.random(), NOW, TWO_WEEKS);
        mandate.end(null, "sent to the wrong address", LATER);

        assertEquals(MandateState.ENDED, mandate.state(LATER));
        assertThrows(IllegalTransition.class, () -> mandate.takeUp("anna", LATER));
        assertEquals(List.of(), told(mandate));
    }

    @Test
    void itEndsNowOrAtAMomentThatIsNamed() {
        var mandate = Mandate.given(delegate(null), "anna", NOW);
        told(mandate);
        Instant nextMonth = NOW.plus(Duration.ofDays(30));
        mandate.end(nextMonth, "moves on", NOW);
        assertEquals(MandateState.ACTIVE, mandate.state(LATER));
        assertEquals(MandateState.ENDED, mandate.state(nextMonth));

        mandate.end(null, "moved on earlier", LATER);

        assertEquals(MandateState.ENDED, mandate.state(LATER));
        assertEquals(List.of(new MandateChanged("anna", NGO, PERSON, Office.DELEGATE, NOW, nextMonth),
                new MandateChanged("anna", NGO, PERSON, Office.DELEGATE, NOW, LATER)), told(mandate));
        assertThrows(IllegalTransition.class, () -> mandate.end(null, "again", LATER));
    }

    @Test
    void itIsNeverProlongedAndDoesNotEndBeforeItBegins() {
        var mandate = Mandate.given(delegate(LATER), "anna", NOW);

        assertThrows(Invalid.class, () -> mandate.end(LATER.plusSeconds(1), "longer", NOW));
        assertThrows(Invalid.class, () -> mandate.end(NOW.minusSeconds(1), "earlier", NOW));
        assertThrows(Invalid.class, () -> delegate(NOW));
    }

    @Test
    void oneThatHasNotBegunNeverBegins() {
        var mandate = Mandate.given(delegate(null), "anna", NOW);
        Instant before = NOW.minus(Duration.ofDays(1));
        mandate.end(null, "not after all", before);

        assertEquals(MandateState.ENDED, mandate.state(NOW));
        assertEquals(NOW, mandate.validTo());
    }

    @ParameterizedTest
    @EnumSource(value = Office.class, names = { "HEAD", "FOCAL_POINT", "DELEGATE" })
    void whoSpeaksForAnOrganisationNamesIt(Office office) {
        assertThrows(Invalid.class, () -> new MandateTerms(PERSON, null, office, NOW, null));
    }

    @Test
    void theSecretariatSpeaksForNone() {
        assertThrows(Invalid.class, () -> new MandateTerms(PERSON, NGO, Office.SECRETARY, NOW, null));
        assertEquals(Office.SECRETARY, new MandateTerms(PERSON, null, Office.SECRETARY, NOW, null).office());
    }

    @Test
    void everyTokenIsAnotherAndNoneIsPrinted() {
        var token = InvitationToken.random();

        assertEquals(43, token.reveal().length(), "256 bits");
        assertNotEquals(token.reveal(), InvitationToken.random().reveal());
        assertEquals(token.hash(), InvitationToken.of(token.reveal()).hash());
        assertFalse(token.toString().contains(token.reveal()));
        assertTrue(MandateState.INVITED.next().contains(MandateState.ACTIVE));
    }

    private static MandateTerms delegate(@Nullable Instant validTo) {
        return new MandateTerms(PERSON, NGO, Office.DELEGATE, NOW, validTo);
    }
}
