package org.dialogueplatform.delivery.webhook;

/** What an answer means for the delivery. Only what says "taken" is: everything else is tried again. */
public enum Verdict {

    /** 2xx. */
    TAKEN,
    /** 410: the endpoint is no more, and gets nothing further until its owner says otherwise. */
    GONE,
    /** Whatever else: other statuses, redirects among them, and no answer at all. */
    FAILED,
    /** The event cannot be read: this one is given up, the next is not touched by it. */
    UNREADABLE;

    private static final int GONE_STATUS = 410;

    public static Verdict of(Answer answer) {
        if (answer.trouble() == Answer.Trouble.EVENT) {
            return UNREADABLE;
        }
        Integer status = answer.status();
        if (status == null) {
            return FAILED;
        }
        if (status >= 200 && status < 300) {
            return TAKEN;
        }
        return status == GONE_STATUS ? GONE : FAILED;
    }
}
