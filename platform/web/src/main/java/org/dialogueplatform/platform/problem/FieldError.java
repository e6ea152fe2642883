package org.dialogueplatform.platform.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is wrong with one field.
 *
 * @param pointer where: a JSON pointer into the body (RFC 6901), or the name of a parameter
 * @param code stable, for programs
 * @param detail a sentence for people: what is wrong and what would be right
 */
@Schema(name = "FieldError", requiredProperties = { "pointer", "code", "detail" }, description = "What is wrong with one field")
public record FieldError(
        @Schema(description = "JSON pointer into the body, or the name of a parameter", examples = "/startsAt") String pointer,
        @Schema(description = "Stable code, for programs", examples = "NotNull") String code,
        @Schema(description = "What is wrong and what would be right, in the language of Content-Language", examples = "must not be null") String detail) {
}
