package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.NGO;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Standing;
import org.junit.jupiter.api.Test;

class ReadingRightsTest {

    private static final Actor SECRETARIAT = actor(Role.SECRETARIAT, null);
    private static final Actor AUDITOR = actor(Role.AUDITOR, null);
    private static final Actor PARTNER = actor(Role.PARTNER, null);
    private static final Actor PROPONENT = actor(Role.REPRESENTATIVE, NGO);
    private static final Actor CO_CHAIR = chairing("WG-2");
    private static final Actor OTHER = actor(Role.REPRESENTATIVE, UUID.randomUUID());

    @Test
    void aDraftIsReadByItsProponentsAndTheSecretariat() {
        Recommendation draft = draft(lead(MINISTRY));
        for (Actor reader : List.of(SECRETARIAT, AUDITOR, PROPONENT)) {
            assertTrue(ReadingRights.mayRead(reader, draft), reader.toString());
        }
        for (Actor reader : List.of(Actor.PUBLIC, OTHER, PARTNER)) {
            assertFalse(ReadingRights.mayRead(reader, draft), reader.toString());
        }
    }

    @Test
    void whatIsTabledIsReadByEverybody() {
        assertTrue(ReadingRights.mayRead(Actor.PUBLIC, tabled(lead(MINISTRY))));
    }

    @Test
    void whoChairsAGroupReadsWhatItReviewsAsLongAsItDoes() {
        Recommendation recommendation = draft(lead(MINISTRY));
        recommendation.submit(null, () -> "HDDP-2023-00-001", then());
        assertFalse(ReadingRights.mayRead(CO_CHAIR, recommendation), "nothing has come before the group yet");
        recommendation.review(new BodyCode("WG-2"), then());

        assertTrue(ReadingRights.mayRead(CO_CHAIR, recommendation));
        assertTrue(ReadingRights.readsInternals(CO_CHAIR, recommendation));
        assertFalse(ReadingRights.mayRead(chairing("WG-3"), recommendation));
        assertFalse(ReadingRights.isOwn(CO_CHAIR, recommendation));

        recommendation.giveBack(then("Name the law."));
        assertFalse(ReadingRights.mayRead(CO_CHAIR, recommendation));
    }

    @Test
    void aProponentChoosesWhoSeesItsName() {
        var named = new Proponent(UUID.randomUUID(), null, ProponentVisibility.PUBLIC);
        var amongMembers = new Proponent(UUID.randomUUID(), null, ProponentVisibility.MEMBERS);
        var hidden = new Proponent(NGO, null, ProponentVisibility.SECRETARIAT_ONLY);
        Recommendation recommendation = Recommendation.draft(wording("Ensure fair trials."),
                List.of(named, amongMembers, hidden), List.of(), then());

        assertEquals(List.of(named), ReadingRights.proponentsFor(Actor.PUBLIC, recommendation));
        assertEquals(List.of(named), ReadingRights.proponentsFor(PARTNER, recommendation));
        assertEquals(List.of(named, amongMembers), ReadingRights.proponentsFor(OTHER, recommendation));
        assertEquals(List.of(named, amongMembers, hidden), ReadingRights.proponentsFor(PROPONENT, recommendation));
        assertEquals(List.of(named, amongMembers, hidden), ReadingRights.proponentsFor(AUDITOR, recommendation));
    }

    private static Actor chairing(String body) {
        return new Actor("subject", Role.REPRESENTATIVE, null, null, null, null, null, Set.of(body));
    }

    private static Actor actor(Role role, UUID organisation) {
        return new Actor("subject", role, organisation, null, null, organisation == null ? null : Standing.MEMBER);
    }
}
