package org.dialogueplatform.platform.problem;

/** No such object, or none this actor may know of: both look the same. */
public final class NotFound extends ProblemException {

    private static final long serialVersionUID = 1;

    /** @param what kind of object, as in "meeting" */
    public NotFound(String what, Object id) {
        super(ProblemType.NOT_FOUND, "No " + what + " " + id + " is known to this actor.");
    }
}
