package org.dialogueplatform.recommendations.register;

import static org.dialogueplatform.recommendations.register.RecommendationFixture.ITEM;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MEETING;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.MINISTRY;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.NGO;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.draft;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.lead;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.row;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.submitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.tabled;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.then;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.told;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.transmitted;
import static org.dialogueplatform.recommendations.register.RecommendationFixture.wording;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.position.Position;
import org.junit.jupiter.api.Test;

class WordingsTest {

    private static final LocalizedText AGREED = wording("Ensure fair and public trials.").text();

    @Test
    void everyWordingIsKeptWithWhoWroteItAndWhy() {
        Recommendation recommendation = draft(lead(MINISTRY));
        recommendation.revise(wording("Ensure fair hearings.").by(NGO), recommendation.proponents(), List.of(lead(MINISTRY)),
                then("clearer"));
        recommendation.submit(null, () -> "HDDP-2023-00-001", then());
        recommendation.amend(AGREED, then("agreed in WG-2"));

        assertEquals(List.of(1, 2, 3), recommendation.wordings().stream().map(KeptWording::no).toList());
        assertEquals(List.of(WordingOrigin.PROPONENTS, WordingOrigin.PROPONENTS, WordingOrigin.AMENDMENT),
                recommendation.wordings().stream().map(KeptWording::origin).toList());
        assertEquals(NGO, recommendation.wordings().get(1).organisationId());
        assertEquals("agreed in WG-2", recommendation.wordings().getLast().reason());
        assertEquals(recommendation.text(), recommendation.wordings().getLast().text());
    }

    @Test
    void onlyWhatHeldWhenOrAfterItBecamePublicIsOpen() {
        Recommendation recommendation = submitted(lead(MINISTRY));
        recommendation.amend(AGREED, then("agreed in WG-2"));
        assertFalse(recommendation.wordings().getLast().isOpen());
        recommendation.table(MEETING, ITEM, then());
        recommendation.amend(wording("Ensure public trials.").text(), then("agreed on the floor"));
        assertEquals(List.of(false, true, true), recommendation.wordings().stream().map(KeptWording::isOpen).toList());
    }

    @Test
    void theMeetingIsToldWhichWordingNowLiesOnItsTable() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        told(recommendation);
        recommendation.amend(AGREED, then("agreed on the floor"));
        RecordedEvent event = recommendation.takeRecorded().getFirst();
        assertEquals(new RecommendationEvents.Amended(recommendation.id(), "HDDP-2023-01-001", 2, MEETING, ITEM, AGREED,
                "agreed on the floor"), event.data());
        assertThrows(RuleBroken.class,
                () -> recommendation.adopt(new MeetingDecision(UUID.randomUUID(), MEETING, 1, then())));
        recommendation.adopt(new MeetingDecision(UUID.randomUUID(), MEETING, 2, then()));
    }

    @Test
    void nobodyIsToldTheTextOfWhatIsOnNoAgenda() {
        Recommendation recommendation = submitted(lead(MINISTRY));
        told(recommendation);
        recommendation.amend(AGREED, then("agreed in WG-2"));
        assertEquals(new RecommendationEvents.Amended(recommendation.id(), "HDDP-2023-01-001", 2, null, null, null,
                "agreed in WG-2"), recommendation.takeRecorded().getFirst().data());
    }

    @Test
    void whatIsWithItsProponentsOrDecidedIsNotAmended() {
        Recommendation returned = submitted(lead(MINISTRY));
        returned.giveBack(then("too long"));
        for (Recommendation recommendation : List.of(draft(), returned, transmitted(lead(MINISTRY)))) {
            assertThrows(IllegalTransition.class, () -> recommendation.amend(AGREED, then("agreed")));
            assertEquals(1, recommendation.wordings().size());
        }
    }

    @Test
    void anAmendmentSaysWhyAndSaysSomethingElse() {
        Recommendation recommendation = tabled(lead(MINISTRY));
        assertThrows(Invalid.class, () -> recommendation.amend(AGREED, then()));
        assertThrows(Invalid.class, () -> recommendation.amend(recommendation.text(), then("agreed")));
        assertEquals(1, recommendation.textVersion());
    }

    @Test
    void aNewerExportAddsItsWordingAndOneThatSaysTheSameDoesNot() {
        Recommendation recommendation = Recommendation.registered(row("Ratify.", "Accepted", Position.SUPPORTED),
                "UPR-7-KAZ-0001", then());
        recommendation.correct(row("Ratify.", "Noted", Position.NOTED), then());
        recommendation.correct(row("Ratify at once.", "Noted", Position.NOTED), then());
        assertEquals(List.of(WordingOrigin.IMPORT, WordingOrigin.IMPORT),
                recommendation.wordings().stream().map(KeptWording::origin).toList());
        assertTrue(recommendation.wordings().stream().allMatch(KeptWording::isOpen));
    }

    @Test
    void aPartHasItsOwnWordings() {
        Recommendation part = tabled(lead(MINISTRY)).divide(List.of(new Part(AGREED, null), new Part(AGREED, null)),
                then("two things")).getFirst();
        assertEquals(List.of(WordingOrigin.DIVISION), part.wordings().stream().map(KeptWording::origin).toList());
        assertTrue(part.wordings().getFirst().isOpen());
    }
}
