package org.dialogueplatform.platform.text;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A text in one language.
 *
 * @param state DRAFT when not said otherwise; of the authoritative language always ORIGINAL
 */
@Schema(name = "Translation", description = "A text in one language and how far it can be relied on")
public record Translation(@NotBlank @Size(max = Translation.MAX_LENGTH) String text, TranslationState state) {

    /** In characters. The longest recommendations of UN bodies have some 10,000. */
    public static final int MAX_LENGTH = 20_000;

    public Translation(String text, @Nullable TranslationState state) {
        this.text = text;
        this.state = state == null ? TranslationState.DRAFT : state;
    }

    Translation as(TranslationState other) {
        return new Translation(text, other);
    }
}
