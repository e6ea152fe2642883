package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What a recommendation says, and in short. */
public record Wording(LocalizedText text, @Nullable LocalizedText summary) {
}
