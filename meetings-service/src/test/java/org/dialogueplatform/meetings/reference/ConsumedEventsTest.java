package org.dialogueplatform.meetings.reference;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;

class ConsumedEventsTest {

    private static final ObjectMapper JSON = JsonMapper.builder().findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    @Test
    void everyExampleOfItsNeighboursIsUnderstood() throws IOException {
        read("organisation.changed.v1", ParticipantEvents.OrganisationChanged.class);
        read("delegate-card.changed.v1", ParticipantEvents.DelegateCardChanged.class);
        read("delegate.erased.v1", ParticipantEvents.DelegateErased.class);
        for (String type : new String[] { "opened", "answered", "expired", "revoked" }) {
            read("invitation." + type + ".v1", InvitationEvents.InvitationChanged.class);
        }
        read("agenda-item.proposed.v1", ProposalEvents.Proposed.class);
        read("agenda-item.proposal-withdrawn.v1", ProposalEvents.Withdrawn.class);
        read("recommendation.tabled.v1", RecommendationEvents.Tabled.class);
        read("recommendation.amended.v1", RecommendationEvents.Amended.class);
        for (String type : new String[] { "untabled", "withdrawn", "adopted", "adoption-recorded", "transmitted",
                "transmission-recorded", "postponed", "not-adopted", "merged", "split", "revised", "corrected", "review-begun",
                "decision-confirmed", "closed", "reopened", "position-recorded", "position-changed", "published", "unpublished",
                "embargoed" }) {
            read("recommendation." + type + ".v1", RecommendationEvents.Fact.class);
        }
    }

    @Test
    void anEventThatDoesNotTellWhatIsNeededIsRefused() {
        assertThrows(ValueInstantiationException.class,
                () -> JSON.readValue("{\"active\":true}", ParticipantEvents.OrganisationChanged.class));
    }

    private static void read(String type, Class<?> as) throws IOException {
        for (String example : Contracts.examples(type)) {
            assertDoesNotThrow(() -> JSON.readValue(example, as), type);
        }
    }
}
