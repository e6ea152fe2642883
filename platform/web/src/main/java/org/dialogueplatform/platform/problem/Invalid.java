package org.dialogueplatform.platform.problem;

import java.util.List;

/** A document that can be read but means nothing sensible, field by field. */
public final class Invalid extends ProblemException {

    private static final long serialVersionUID = 1;

    public Invalid(String pointer, String code, String detail) {
        this(List.of(new FieldError(pointer, code, detail)));
    }

    public Invalid(List<FieldError> errors) {
        super(ProblemType.INVALID, sentence(errors), errors);
    }

    private static String sentence(List<FieldError> errors) {
        return errors.size() == 1 ? errors.getFirst().detail() : errors.size() + " fields are not valid; see errors.";
    }
}
