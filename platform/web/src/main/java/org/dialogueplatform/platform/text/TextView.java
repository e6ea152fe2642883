package org.dialogueplatform.platform.text;

import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A text as given to one reader.
 *
 * @param text in the language {@code lang}
 * @param lang the language given
 * @param fallback whether it is not the language asked for first
 * @param original the authoritative language
 * @param translations every language, when asked for with {@code lang=*}
 */
@Schema(name = "Text", requiredProperties = { "text", "lang", "fallback",
        "original" }, description = "A text in the best language for this reader")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextView(String text, Language lang, boolean fallback, Language original,
        @Nullable Map<Language, Translation> translations) {
}
