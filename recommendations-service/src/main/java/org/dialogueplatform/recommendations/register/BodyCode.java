package org.dialogueplatform.recommendations.register;

import org.dialogueplatform.platform.problem.Invalid;

/** A working group or another part of the body, by the code it goes by, such as {@code WG-2}. */
public record BodyCode(String code) {

    /** Letters, then parts of letters and digits. */
    public static final String PATTERN = "[A-Z]{1,10}(-[A-Z0-9]{1,10}){0,3}";

    public BodyCode {
        if (!code.matches(PATTERN)) {
            throw new Invalid("/bodyCode", "not-a-body-code", "is not the code of a body, such as WG-2");
        }
    }
}
