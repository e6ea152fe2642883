package org.dialogueplatform.delivery.partner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.delivery.log.EventFilter;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final EventFilter ADOPTIONS = new EventFilter(List.of("public.recommendation.adopted.v1"), Map.of());

    @Test
    void aPartnerMayWhatItIsRegisteredForAndNothingElse() {
        Partner partner = registered(Set.of(Right.FEED), EventFilter.ALL);

        assertTrue(partner.mayUse(Right.FEED));
        assertFalse(partner.mayUse(Right.WEBHOOKS));
        assertFalse(partner.mayUse(Right.KAFKA));
        assertEquals("partner-" + partner.id(), partner.clientId());
    }

    @Test
    void aRevokedPartnerMayNothingAndIsNotChangedAnyMore() {
        Partner partner = registered(Set.of(Right.FEED), EventFilter.ALL);
        partner.revoke("It was a test", "clerk", NOW);

        assertFalse(partner.mayUse(Right.FEED));
        assertThrows(IllegalTransition.class, () -> partner.revoke("again", "clerk", NOW));
        assertThrows(IllegalTransition.class, () -> partner.change(terms(Set.of(Right.FEED), EventFilter.ALL)));
        assertThrows(IllegalTransition.class, partner::grantKafka);
        assertEquals(Set.of(), partner.outstanding(), "nothing was given elsewhere");
    }

    @Test
    void whatWasGivenElsewhereIsOutstandingUntilItIsTakenBack() {
        Partner partner = registered(Set.of(Right.FEED), EventFilter.ALL);
        partner.clientMade("provider's id");
        partner.grantKafka();
        assertEquals(Set.of(), partner.outstanding());

        partner.withdrawKafka();
        assertEquals(Set.of(Outstanding.KAFKA), partner.outstanding());
        partner.revoke("It was a test", "clerk", NOW);
        assertEquals(Set.of(Outstanding.CLIENT, Outstanding.KAFKA), partner.outstanding());
        partner.goneFromKafka();
        partner.clientDisabled();
        assertEquals(Set.of(), partner.outstanding());
    }

    @Test
    void kafkaIsForThoseWhoMayHearOfEverything() {
        Partner limited = registered(Set.of(Right.FEED), ADOPTIONS);

        assertTrue(assertThrows(RuleBroken.class, limited::grantKafka).getMessage().contains("scope"));
    }

    @Test
    void otherTermsLeaveKafkaAsItWasButNoScopeCanBeSetBesideIt() {
        Partner partner = registered(Set.of(Right.FEED), EventFilter.ALL);
        partner.grantKafka();

        partner.change(terms(Set.of(Right.WEBHOOKS), EventFilter.ALL));
        assertEquals(Set.of(Right.WEBHOOKS, Right.KAFKA), partner.rights());
        assertThrows(RuleBroken.class, () -> partner.change(terms(Set.of(Right.WEBHOOKS), ADOPTIONS)));
    }

    @Test
    void aPartnersNamesInKafkaAreNobodyElses() {
        assertEquals("partner.rights-monitor", KafkaAccess.user("rights-monitor"));
        assertEquals("partner.rights-monitor.", KafkaAccess.groups("rights-monitor"));
    }

    private static Partner registered(Set<Right> rights, EventFilter scope) {
        return Partner.registered(terms(rights, scope), null, "clerk", NOW);
    }

    private static PartnerTerms terms(Set<Right> rights, EventFilter scope) {
        return new PartnerTerms("Rights Monitor", null, rights, scope);
    }
}
