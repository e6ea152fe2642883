package org.dialogueplatform.platform.problem;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A problem detail document, <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>.
 *
 * @param type address of the kind of problem, see {@link ProblemType}
 * @param title the kind of problem in one sentence
 * @param status the HTTP status
 * @param detail what happened this time, and what to do
 * @param instance path of the request
 * @param errors field by field, where fields are at fault
 * @param members further members by name, such as {@code state} and {@code allowed} of an illegal transition
 */
@Schema(name = "Problem", requiredProperties = { "type", "title", "status",
        "detail" }, description = "A problem detail document, RFC 9457")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(
        @Schema(format = "uri-reference", description = "Stable, for programs to decide by; opens a page of explanation at the gateway", examples = "/problems/illegal-transition") URI type,
        @Schema(description = "The kind of problem in one sentence, in the language of Content-Language", examples = "The state does not allow this") String title,
        @Schema(examples = "409") int status,
        @Schema(description = "What happened this time, and what to do; in the language of Content-Language: kk or ru if lang or Accept-Language asks for it, otherwise en") String detail,
        @Schema(format = "uri-reference", description = "Path of the request") @Nullable URI instance,
        @Schema(description = "Field by field, where fields are at fault") List<FieldError> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> members) {

    /** The media type of a problem. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem with nothing to say about single fields. */
    public static Problem of(ProblemType type, String detail, @Nullable URI instance) {
        return new Problem(type.uri(), type.title(), type.status(), detail, instance, List.of(), Map.of());
    }

    /** The same problem in other words. */
    public Problem reworded(String otherTitle, String otherDetail, List<FieldError> otherErrors) {
        return new Problem(type, otherTitle, status, otherDetail, instance, otherErrors, members);
    }

    /** The same problem with one more member. */
    public Problem with(String name, Object value) {
        var more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(type, title, status, detail, instance, errors, more);
    }
}
