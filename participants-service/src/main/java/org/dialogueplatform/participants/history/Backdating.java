package org.dialogueplatform.participants.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.jspecify.annotations.Nullable;

/**
 * Who may say that something happened before it was recorded. Deadlines are judged at that moment, so it cannot be everybody's
 * choice: the secretariat may name any moment, the desk one of the last hours (its network may have been away), all others act
 * now.
 */
public final class Backdating {

    static final Duration DESK = Duration.ofHours(12);

    private Backdating() {
    }

    /** The occurrence described by a request's possibly missing body. */
    public static Occurrence read(Actor actor, @Nullable OccurrenceRequest body, Clock clock) {
        return body == null ? Occurrence.now(clock) : read(actor, body.occurredAt(), body.reason(), clock);
    }

    /** The occurrence described by these two fields of a request. */
    public static Occurrence read(Actor actor, @Nullable Instant occurredAt, @Nullable String reason, Clock clock) {
        if (occurredAt != null && !mayName(actor, occurredAt, clock.instant())) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "Only the secretariat records what happened earlier; leave occurredAt out, and it happens now.");
        }
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** Whether this actor may name a moment that has gone by at all. */
    public static boolean isOpenTo(Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.DESK);
    }

    private static boolean mayName(Actor actor, Instant occurredAt, Instant now) {
        return actor.is(Role.SECRETARIAT) || (actor.is(Role.DESK) && !occurredAt.isBefore(now.minus(DESK)));
    }
}
