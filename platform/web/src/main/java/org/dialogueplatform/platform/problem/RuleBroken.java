package org.dialogueplatform.platform.problem;

/** A rule of the field forbids this; the code is stable, the detail says what to do. */
public final class RuleBroken extends ProblemException {

    private static final long serialVersionUID = 1;

    public RuleBroken(String code, String detail) {
        super(ProblemType.RULE_BROKEN, detail);
        with("code", code);
    }
}
