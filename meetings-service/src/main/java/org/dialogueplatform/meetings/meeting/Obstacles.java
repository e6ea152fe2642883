package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.Admission;
import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.agenda.AgendaItemState;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * Asks the guards of a meeting's next state, all of them and not only up to the first that refuses, and what a careful
 * secretary would.
 */
final class Obstacles {

    private final Meeting meeting;
    private final List<Obstacle> found = new ArrayList<>();

    private Obstacles(Meeting meeting) {
        this.meeting = meeting;
    }

    static List<Obstacle> before(Meeting meeting, MeetingState next, Instant now) {
        var obstacles = new Obstacles(meeting);
        switch (next) {
            case ANNOUNCED -> obstacles.announcing(now);
            case REGISTRATION_OPEN -> obstacles.must(() -> meeting.requireBeforeStart(now, "opened for registration"));
            case IN_SESSION -> obstacles.opening();
            case ENDED -> obstacles.ending();
            case CLOSED -> obstacles.must(meeting::requireClosable);
            default -> {
            }
        }
        return List.copyOf(obstacles.found);
    }

    private void announcing(Instant now) {
        MeetingDetails details = meeting.details();
        must(details::requireVenue);
        must(details::requireOnlineAccess);
        must(meeting.agenda()::requireItems);
        must(() -> meeting.requireBeforeStart(now, "announced"));
        Conduct conduct = details.conduct();
        if (conduct == null || conduct.chair() == null) {
            should(new RuleBroken("chair-missing", "It is not said who chairs the meeting (chair)."), null);
        }
        if (conduct == null || conduct.secretary() == null) {
            should(new RuleBroken("secretary-missing", "It is not said who keeps the record of the meeting (secretary)."),
                    null);
        }
        if (details.title().translations().size() < Language.values().length) {
            should(new RuleBroken("title-not-translated", "The title of the meeting is not there in every language."), null);
        }
        for (AgendaItem item : meeting.agenda().items()) {
            if (item.details().title().translations().size() < Language.values().length) {
                should(new RuleBroken("item-not-translated",
                        "The title of item " + item.number() + " is not there in every language."), item.id());
            }
        }
    }

    private void opening() {
        for (AgendaItem item : meeting.agenda().items()) {
            if (item.admission(true) == Admission.NOT_ADMITTED) {
                should(new RuleBroken("item-without-materials", "Materials for item " + item.number()
                        + " did not come in time: without the chair's admission it is not dealt with."), item.id());
            }
        }
    }

    private void ending() {
        must(meeting::requireEndable);
        for (AgendaItem item : meeting.agenda().items()) {
            if (item.state() == AgendaItemState.PENDING) {
                should(new RuleBroken("item-not-dealt-with", "Item " + item.number() + " has not been taken up."), item.id());
            }
        }
    }

    private void must(Runnable guard) {
        try {
            guard.run();
        } catch (ProblemException refusal) {
            found.add(obstacle(refusal, true, null));
        }
    }

    private void should(RuleBroken advice, @Nullable UUID item) {
        found.add(obstacle(advice, false, item));
    }

    private static Obstacle obstacle(ProblemException problem, boolean blocking, @Nullable UUID item) {
        Object code = problem.toProblem(null).members().get("code");
        return new Obstacle(code == null ? "illegal-transition" : code.toString(), problem.detail(), blocking, item);
    }
}
