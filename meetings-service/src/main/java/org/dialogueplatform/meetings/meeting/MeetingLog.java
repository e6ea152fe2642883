package org.dialogueplatform.meetings.meeting;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/** All that was done with a meeting, and the order in which it can have happened. */
@Embeddable
public class MeetingLog {

    @OneToMany(mappedBy = "meeting", cascade = CascadeType.PERSIST)
    @OrderBy("eventNo")
    private List<MeetingAct> acts = new ArrayList<>();

    /** When the latest act occurred; none can have occurred before it. */
    private @Nullable Instant latestActAt;

    void add(MeetingAct act) {
        acts.add(act);
    }

    /** When the act occurred: what is done now follows all that was done, whatever the clocks of two machines say. */
    Instant inOrder(Occurrence occurrence) {
        Instant at = occurrence.occurredAt().truncatedTo(ChronoUnit.MICROS);
        if (latestActAt != null && at.isBefore(latestActAt)) {
            if (!occurrence.occurredAt().equals(occurrence.recordedAt())) {
                throw new RuleBroken("acts-out-of-order", "This cannot have occurred at " + at
                        + ": the act before it occurred at " + latestActAt + ".");
            }
            at = latestActAt;
        }
        latestActAt = at;
        return at;
    }

    /** The act of which that event told, if it is none that corrects another. */
    MeetingAct require(long eventNo) {
        return acts.stream().filter(one -> one.eventNo() == eventNo && one.corrects() == null).findFirst()
                .orElseThrow(() -> new NotFound("act", eventNo));
    }

    /** Enters when an act really was, between those before and after it. */
    void correct(MeetingAct act, Instant really, Instant now) {
        requireBetweenNeighbours(act, really, now);
        act.correct(really);
        if (Objects.equals(latestActAt, act.occurredAt()) || latestActAt != null && latestActAt.isBefore(really)) {
            latestActAt = really;
        }
    }

    private void requireBetweenNeighbours(MeetingAct act, Instant really, Instant now) {
        if (really.isAfter(now)) {
            throw new Invalid("/occurredAt", "in-the-future", "lies in the future: only what has happened can be recorded");
        }
        List<MeetingAct> done = acts.stream().filter(one -> one.corrects() == null && one.isOfTheSitting()).toList();
        int place = done.indexOf(act);
        boolean early = place > 0 && really.isBefore(done.get(place - 1).happened());
        boolean late = place >= 0 && place < done.size() - 1 && really.isAfter(done.get(place + 1).happened());
        if (early || late) {
            throw new RuleBroken("acts-out-of-order", "This cannot have occurred at " + really
                    + ": it lies between the act before it and the act after it.");
        }
    }

    /** All of them, in order. */
    List<MeetingAct> acts() {
        return List.copyOf(acts);
    }
}
