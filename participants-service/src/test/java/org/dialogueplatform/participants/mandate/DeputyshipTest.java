package org.dialogueplatform.participants.mandate;

import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class DeputyshipTest {

    private static final UUID MINISTRY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2023-01-23T04:00:00Z");
    private static final Instant BEGINNING = NOW.minus(Duration.ofDays(30));
    private static final Instant ENDING = NOW.plus(Duration.ofDays(400));
    private static final Deputyship.Period TWO_WEEKS = new Deputyship.Period(NOW, NOW.plus(Duration.ofDays(14)));

    private final Mandate head = mandate(MINISTRY, Office.HEAD, "the-head");
    private final Mandate delegate = mandate(MINISTRY, Office.DELEGATE, "marat");

    @Test
    void aDeputyHasTheOfficeForAPeriodAndOthersHearForWhom() {
        Mandate deputy = head.deputise(delegate, TWO_WEEKS, NOW);

        assertEquals(
                List.of(new MandateChanged("marat", MINISTRY, delegate.personId(), Office.HEAD, TWO_WEEKS.from(),
                        TWO_WEEKS.to(), head.id(), head.personId(), null)),
                told(deputy));
        assertEquals(MandateState.ACTIVE, deputy.state(NOW));
        assertEquals(MandateState.ENDED, deputy.state(TWO_WEEKS.to()));
    }

    @Test
    void aDeputyNamesNoDeputyAndIsNotNamedAsADeputy() {
        Mandate deputy = head.deputise(delegate, TWO_WEEKS, NOW);

        assertEquals("not-transferable", assertThrows(RuleBroken.class,
                () -> deputy.deputise(mandate(MINISTRY, Office.DELEGATE, "dana"), TWO_WEEKS, NOW)).toProblem(null).members()
                .get("code"));
        assertRefused("deputys-mandate", () -> mandate(MINISTRY, Office.HEAD, "another").deputise(deputy, TWO_WEEKS, NOW));
    }

    @ParameterizedTest
    @EnumSource(value = Office.class, names = { "HEAD", "FOCAL_POINT" }, mode = EnumSource.Mode.EXCLUDE)
    void onlyHeadsAndFocalPointsHaveDeputies(Office office) {
        Mandate represented = office == Office.CO_CHAIR
                ? Mandate.given(new MandateTerms(UUID.randomUUID(), null, office, "WG-2", BEGINNING, null), "a", NOW)
                : mandate(office == Office.SECRETARY ? null : MINISTRY, office, "a");

        assertEquals("no-deputies",
                assertThrows(RuleBroken.class, () -> represented.deputise(delegate, TWO_WEEKS, NOW)).toProblem(null).members()
                        .get("code"));
    }

    @Test
    void nobodyStandsInForThemselvesNorForAnotherOrganisation() {
        var another = Mandate.given(new MandateTerms(head.personId(), MINISTRY, Office.DELEGATE, BEGINNING, null), "second",
                NOW);
        assertRefused("own-deputy", () -> head.deputise(head, TWO_WEEKS, NOW));
        assertRefused("own-deputy", () -> head.deputise(another, TWO_WEEKS, NOW));
        assertRefused("own-deputy", () -> head.deputise(mandate(MINISTRY, Office.DELEGATE, "the-head"), TWO_WEEKS, NOW));
        assertRefused("unknown",
                () -> head.deputise(mandate(UUID.randomUUID(), Office.DELEGATE, "marat"), TWO_WEEKS, NOW));
    }

    @Test
    void whoHasAsManyRightsNeedsNoDeputyship() {
        Mandate focalPoint = mandate(MINISTRY, Office.FOCAL_POINT, "dana");
        head.deputise(focalPoint, TWO_WEEKS, NOW);
        focalPoint.deputise(delegate, TWO_WEEKS, NOW);

        assertRefused("nothing-to-gain", () -> focalPoint.deputise(head, TWO_WEEKS, NOW));
        assertRefused("nothing-to-gain",
                () -> focalPoint.deputise(mandate(MINISTRY, Office.FOCAL_POINT, "other"), TWO_WEEKS, NOW));
        assertRefused("nothing-to-gain", () -> head.deputise(mandate(MINISTRY, Office.ASSESSOR, "other"), TWO_WEEKS, NOW));
    }

    @Test
    void bothMandatesMustBeHeld() {
        var terms = new MandateTerms(UUID.randomUUID(), MINISTRY, Office.DELEGATE, BEGINNING, null);
        var invited = Mandate.offered(terms, InvitationToken.random(), NOW, Duration.ofDays(14));
        assertRefused("not-held", () -> head.deputise(invited, TWO_WEEKS, NOW));
        delegate.end(null, "left", NOW);
        assertRefused("not-held", () -> head.deputise(delegate, TWO_WEEKS, NOW));
        var offered = Mandate.offered(new MandateTerms(UUID.randomUUID(), MINISTRY, Office.HEAD, BEGINNING, null),
                InvitationToken.random(), NOW, Duration.ofDays(14));
        assertEquals("not-held", assertThrows(RuleBroken.class,
                () -> offered.deputise(mandate(MINISTRY, Office.DELEGATE, "dana"), TWO_WEEKS, NOW)).toProblem(null).members()
                .get("code"));
    }

    @ParameterizedTest
    @CsvSource({ "-31, 1, outside-the-mandate", "390, 401, outside-the-mandate", "-10, 0, over-already", "0, 367, too-long",
            "5, 5, before-beginning", "5, 4, before-beginning" })
    void thePeriodLiesWithinTheMandateIsNotOverAndNotTooLong(int from, int to, String code) {
        assertRefused(code, () -> head.deputise(delegate,
                new Deputyship.Period(NOW.plus(Duration.ofDays(from)), NOW.plus(Duration.ofDays(to))), NOW));
    }

    @Test
    void thePeriodLiesWithinTheDeputysOwnMandate() {
        delegate.end(NOW.plus(Duration.ofDays(7)), "moves on", NOW);

        assertRefused("outside-the-own-mandate", () -> head.deputise(delegate, TWO_WEEKS, NOW));
    }

    @Test
    void itEndsWithAMandateItRestsOnAndIsNeverProlongedByOne() {
        Mandate deputy = head.deputise(delegate, TWO_WEEKS, NOW);
        head.end(NOW.plus(Duration.ofDays(100)), "retires", NOW);
        deputy.endWith(head, NOW);
        assertEquals(TWO_WEEKS.to(), deputy.validTo());

        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        delegate.end(tomorrow, "moves on", NOW);
        deputy.endWith(delegate, NOW);
        assertEquals(tomorrow, deputy.validTo());
        assertEquals(MandateState.ENDED, deputy.state(tomorrow));
    }

    @Test
    void whatWasToComeNeverBegins() {
        Instant next = NOW.plus(Duration.ofDays(30));
        Mandate deputy = head.deputise(delegate, new Deputyship.Period(next, next.plus(Duration.ofDays(14))), NOW);
        head.end(null, "resigned", NOW);
        deputy.endWith(head, NOW);

        assertEquals(next, deputy.validTo());
        assertEquals(MandateState.ENDED, deputy.state(next));
    }

    private static void assertRefused(String code, Runnable naming) {
        assertEquals(code, assertThrows(Invalid.class, naming::run).errors().getFirst().code());
    }

    private static Mandate mandate(@Nullable UUID organisation, Office office, String subject) {
        return Mandate.given(new MandateTerms(UUID.randomUUID(), organisation, office, BEGINNING, ENDING), subject, NOW);
    }
}
