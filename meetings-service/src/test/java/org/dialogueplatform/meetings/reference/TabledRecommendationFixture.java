package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;

/** Recommendations on the table, for tests. */
public final class TabledRecommendationFixture {

    private TabledRecommendationFixture() {
    }

    /** Laid on the table by its third event, in its second wording. */
    public static TabledRecommendation tabled(UUID meeting, UUID item) {
        var recommendation = new TabledRecommendation(UUID.randomUUID());
        tabled(recommendation, 3, meeting, item, 2);
        return recommendation;
    }

    /** The same after one more event. */
    public static TabledRecommendation moved(UUID meeting, UUID item, TabledState to) {
        TabledRecommendation recommendation = tabled(meeting, item);
        recommendation.moved(4, to);
        return recommendation;
    }

    static void tabled(TabledRecommendation recommendation, long sequence, UUID meeting, UUID item, int textVersion) {
        recommendation.tabled(sequence, "HDDP-2023-01-001", meeting, item, textVersion,
                LocalizedText.of(Language.EN, "Appoint judges by open competition."), null);
    }
}
