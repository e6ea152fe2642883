package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.web.EntityTags;
import org.jspecify.annotations.Nullable;

/** Two people write at one text: who comes second gets both texts, to compare them. */
public final class TwoTexts {

    private TwoTexts() {
    }

    /** Only for who may read the text. */
    public static void requireVersion(@Nullable String ifMatch, Recommendation recommendation, LocalizedText sent) {
        try {
            EntityTags.require(ifMatch, recommendation.version());
        } catch (ProblemException e) {
            throw e.type() != ProblemType.STALE_VERSION ? e
                    : e.with("present", new Present(recommendation.version(), recommendation.textVersion(),
                            recommendation.text())).with("sent", new Sent(sent));
        }
    }

    /** What the register holds. */
    public record Present(long version, int textVersion, LocalizedText text) {
    }

    /** What was to take its place. */
    public record Sent(LocalizedText text) {
    }
}
