package org.dialogueplatform.delivery.log;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;

/**
 * How far the log reaches.
 *
 * @param last position of the latest event
 * @param dropped events up to this position are not kept any more
 */
public record LogHead(int epoch, long last, long dropped) {

    /** Where somebody stands who has read everything there is. */
    public Cursor end() {
        return new Cursor(epoch, last);
    }

    /** Where somebody stands who has read nothing of what is kept. */
    public Cursor beginning() {
        return new Cursor(epoch, dropped);
    }

    /** The position to go on after; refuses a cursor from which one cannot go on without missing something. */
    public long positionOf(Cursor cursor) {
        if (cursor.epoch() != epoch || cursor.position() > last) {
            throw new ProblemException(ProblemType.GONE,
                    "The log was restored from a backup since this cursor was given. Load everything anew: take a cursor of "
                            + "/api/v1/events/cursor, read the lists, and go on from that cursor.");
        }
        if (cursor.position() < dropped) {
            throw new ProblemException(ProblemType.GONE,
                    "Events right after this cursor are not kept any more. Load everything anew: take a cursor of "
                            + "/api/v1/events/cursor, read the lists, and go on from that cursor.");
        }
        return cursor.position();
    }
}
