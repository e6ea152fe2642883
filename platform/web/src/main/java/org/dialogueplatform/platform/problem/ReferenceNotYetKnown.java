package org.dialogueplatform.platform.problem;

/** Another service's object that has not reached this service; trying again in a second is the remedy, if it exists at all. */
public final class ReferenceNotYetKnown extends ProblemException {

    private static final long serialVersionUID = 1;

    public ReferenceNotYetKnown(String what, Object id) {
        super(ProblemType.REFERENCE_NOT_YET_KNOWN, "The " + what + " " + id
                + " is not known here yet. If it was made a moment ago, try again in a second; otherwise check the id.");
    }
}
