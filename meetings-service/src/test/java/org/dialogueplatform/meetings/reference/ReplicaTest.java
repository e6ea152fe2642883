package org.dialogueplatform.meetings.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.reference.OverdueProposal.Overdue;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;

class ReplicaTest {

    private final UUID meeting = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();

    @Test
    void anOlderStateOfAnOrganisationIsIgnored() {
        var ministry = new Organisation(UUID.randomUUID());
        ministry.learn(5, "MINISTRY", LocalizedText.of(Language.EN, "Ministry of Justice"), true);
        ministry.learn(4, "OTHER_STATE_BODY", LocalizedText.of(Language.EN, "Justice"), false);
        assertEquals("MINISTRY", ministry.category());
        assertTrue(ministry.isActive());
    }

    @Test
    void anOlderStateOfADelegateIsIgnored() {
        var delegate = new DelegateCard(UUID.randomUUID());
        delegate.learn(2, "A. Example", null, meeting);
        delegate.learn(1, "Older Name", LocalizedText.of(Language.EN, "Judge"), null);
        assertEquals("A. Example", delegate.displayName());
        assertNull(delegate.position());
        assertEquals(meeting, delegate.organisationId());
    }

    @Test
    void aRecommendationLiesOnTheTableUntilSomethingNewerMovesIt() {
        TabledRecommendation recommendation = TabledRecommendationFixture.tabled(meeting, item);
        recommendation.moved(2, TabledState.WITHDRAWN);
        assertEquals(TabledState.TABLED, recommendation.state());
        recommendation.moved(4, TabledState.UNTABLED);
        assertEquals(TabledState.UNTABLED, recommendation.state());
        TabledRecommendationFixture.tabled(recommendation, 5, meeting, item, 3);
        assertEquals(TabledState.TABLED, recommendation.state());
        assertEquals(3, recommendation.textVersion());
    }

    @Test
    void whatWasTakenOffTheTableStaysOffThoughTheTablingArrivesLater() {
        var recommendation = new TabledRecommendation(UUID.randomUUID());
        recommendation.moved(4, TabledState.WITHDRAWN);
        TabledRecommendationFixture.tabled(recommendation, 3, meeting, item, 2);
        assertEquals(TabledState.WITHDRAWN, recommendation.state());
        assertFalse(recommendation.isOnTableOf(meeting, item));
    }

    @Test
    void whatIsNoLongerProposedStaysSoThoughTheProposalArrivesLater() {
        var proposal = new OverdueProposal(UUID.randomUUID());
        proposal.withdrawn(2);
        proposal.proposed(1, overdue());
        assertNull(proposal.open());
        proposal.proposed(3, overdue());
        assertEquals(overdue(), proposal.open());
    }

    @Test
    void whatStandsForNoRecommendationIsSpokenOfItself() {
        assertEquals(List.of(item), overdue().subjects());
    }

    @Test
    void whatIsKeptFromThePublicIsHiddenUntilItIsPublishedWhateverElseHappens() {
        var recommendation = new TabledRecommendation(UUID.randomUUID());
        LocalizedText text = LocalizedText.of(Language.EN, "Appoint judges.");
        recommendation.tabled(3, "HDDP-2023-01-001", meeting, item, 1, text, false);
        assertTrue(recommendation.isHidden());
        recommendation.tabled(4, "HDDP-2023-01-001", meeting, item, 2, text, null);
        assertTrue(recommendation.isHidden());
        recommendation.shown(5, true);
        assertFalse(recommendation.isHidden());
        recommendation.shown(4, false);
        assertFalse(recommendation.isHidden());
        recommendation.shown(6, false);
        assertTrue(recommendation.isHidden());
    }

    @Test
    void otherEventsRaiseWhatIsKnownAndMoveNothing() {
        TabledRecommendation recommendation = TabledRecommendationFixture.tabled(meeting, item);
        recommendation.touched(7);
        recommendation.touched(6);
        assertEquals(7, recommendation.eventNo());
        assertEquals(TabledState.TABLED, recommendation.state());
    }

    @Test
    void aSeatOnceGivenUpStaysSoThoughItsApprovalArrivesLater() {
        var seat = new Seat(UUID.randomUUID(), meeting, UUID.randomUUID());
        seat.changed(2, false);
        seat.changed(1, true);
        assertFalse(seat.isHeld());
    }

    private Overdue overdue() {
        return new Overdue(OverdueKind.MEASURE_COMPLETION, item, LocalDate.of(2023, 12, 31), List.of(), meeting,
                LocalizedText.of(Language.EN, "Accession"), Instant.parse("2024-01-30T20:00:00Z"));
    }
}
