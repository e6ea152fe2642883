package org.dialogueplatform.recommendations.register;

import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What a recommendation says, and in short.
 *
 * @param author the organisation that writes it; none where the secretariat does
 */
public record Wording(LocalizedText text, @Nullable LocalizedText summary, @Nullable UUID author) {

    public Wording(LocalizedText text, @Nullable LocalizedText summary) {
        this(text, summary, null);
    }

    Wording by(@Nullable UUID organisation) {
        return new Wording(text, summary, organisation);
    }
}
