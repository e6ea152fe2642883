package org.dialogueplatform.platform.action;

import org.dialogueplatform.platform.problem.Problem;
import org.dialogueplatform.platform.translation.InReadersLanguage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An operation on a resource that this caller may use, now or once what blocks it is gone.
 *
 * @param operation its id in the OpenAPI document
 * @param href its address, for this resource
 * @param allowed whether it would be carried out now, if its body is right
 * @param code what blocks it, for programs
 * @param reason what blocks it, as the operation itself would answer
 */
@Schema(name = "Action", requiredProperties = { "operation", "method", "href",
        "allowed" }, description = "An operation on this resource that this caller may use, now or once what blocks it is gone")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Action(@Schema(description = "Its id in the OpenAPI document", examples = "announceMeeting") String operation,
        @Schema(examples = "POST") String method,
        @Schema(examples = "/api/v1/meetings/0190b1de-5cc6-7a3c-8f0e-2f6f2b1f3c11/announcement") String href,
        @Schema(description = "Whether it would be carried out now; what its body says is judged when it is sent") boolean allowed,
        @Schema(description = "What blocks it: the rule's code, or the name of the problem's type", examples = "illegal-transition") @Nullable String code,
        @Schema(description = "What blocks it and what to do, as the operation itself would answer, in the reader's language") @InReadersLanguage @Nullable String reason) {

    /** What the field of a resource that holds its actions is described by. */
    public static final String ALL = "What this caller may do with it: what they may do now, and what is blocked at the moment and why. Left out where there is nothing";

    static Action allowed(String operation, String method, String href) {
        return new Action(operation, method, href, true, null, null);
    }

    static Action blocked(String operation, String method, String href, Problem why) {
        return new Action(operation, method, href, false, code(why), why.detail());
    }

    private static String code(Problem why) {
        if (why.members().get("code") instanceof String rule) {
            return rule;
        }
        return why.errors().isEmpty() ? why.type().getPath().replaceFirst(".*/", "") : why.errors().getFirst().code();
    }
}
