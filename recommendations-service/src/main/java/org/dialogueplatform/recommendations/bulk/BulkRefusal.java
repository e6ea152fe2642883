package org.dialogueplatform.recommendations.bulk;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Why something cannot be done to one recommendation, in the words of the single act.
 *
 * @param problem the last part of the problem's type
 * @param code of the rule or of the first field at fault, where there is one
 */
record BulkRefusal(String problem, @Nullable String code, String detail) {

    static BulkRefusal of(ProblemException e) {
        Object rule = e.toProblem(null).members().get("code");
        String code = rule instanceof String text ? text : e.errors().stream().map(FieldError::code).findFirst().orElse(null);
        return new BulkRefusal(e.type().slug(), code, e.detail());
    }

    /** It went wrong again and again, and not by any rule. */
    static BulkRefusal unexpected(String errorId) {
        return new BulkRefusal(ProblemType.UNEXPECTED.slug(), null,
                "Something went wrong on our side; nothing was changed. Report it with this id: " + errorId + ".");
    }
}
