package org.dialogueplatform.meetings.meeting;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.body.Bodies;
import org.dialogueplatform.meetings.body.Body;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Drafts and revises meetings: brings together the body, its numbers, the persons named and what else it holds at that time.
 */
@ApplicationScoped
public class Convening {

    private final Meetings meetings;
    private final Bodies bodies;
    private final Participants participants;
    private final MaterialsTerm materials;
    private final Clock clock;

    @Inject
    Convening(Meetings meetings, Bodies bodies, Participants participants, MaterialsTerm materials, Clock clock) {
        this.meetings = meetings;
        this.bodies = bodies;
        this.participants = participants;
        this.materials = materials;
        this.clock = clock;
    }

    Meeting draft(MeetingRequest request) {
        Occurrence occurrence = Occurrence.of(request.occurredAt(), request.reason(), clock);
        MeetingDetails details = complete(request.toDetails(), null, occurrence);
        return draft(details, request.bodyId(), request.number(), request.acceptsOverlap(), occurrence);
    }

    /** A meeting like an earlier one, or from a template. */
    Meeting draft(MeetingPattern pattern, CopyRequest request) {
        Instant now = clock.instant();
        var occurrence = new Occurrence(now, now, request.reason());
        MeetingDetails details = complete(pattern.startingAt(request.startsAt(), request.title()), null, occurrence);
        Meeting meeting = draft(details, holder(pattern, request), request.number(),
                Boolean.TRUE.equals(request.acceptOverlap()),
                occurrence);
        pattern.addItems(meeting, occurrence);
        meetings.flush();
        return meeting;
    }

    /** A meeting of which only the topic and the time are known yet. */
    public Meeting draft(MeetingKind kind, LocalizedText title, MeetingMode mode, Instant startsAt, Instant endsAt,
            ZoneId timeZone,
            @Nullable UUID bodyId) {
        Occurrence now = Occurrence.now(clock);
        var details = new MeetingDetails(kind, mode, title, startsAt, endsAt, timeZone, null, null, null, null, null, null,
                null);
        return draft(complete(details, null, now), bodyId, null, false, now);
    }

    private UUID holder(MeetingPattern pattern, CopyRequest request) {
        UUID asked = request.bodyId();
        return asked == null ? bodies.byCode(pattern.body()).id() : asked;
    }

    private Meeting draft(MeetingDetails details, @Nullable UUID bodyId, @Nullable Integer asked, boolean acceptsOverlap,
            Occurrence occurrence) {
        Body body = bodies.requireFor(details.kind().heldBy(), bodyId);
        int number = meetings.takeNumber(body, details.year(), asked);
        requireNoOverlap(body.code(), null, details, acceptsOverlap, occurrence);
        Meeting meeting = Meeting.draft(body.code(), number, details, occurrence);
        meetings.persistAndFlush(meeting);
        return meeting;
    }

    void revise(Meeting meeting, MeetingRequest request) {
        request.requireSameNumber(meeting);
        if (request.bodyId() != null && !bodies.byCode(meeting.bodyCode()).id().equals(request.bodyId())) {
            throw new RuleBroken("body-fixed", "The body that holds a meeting is never changed: draft a new meeting instead.");
        }
        Occurrence occurrence = Occurrence.of(request.occurredAt(), request.reason(), clock);
        MeetingDetails details = complete(request.toDetails(), meeting, occurrence);
        requireNoOverlap(meeting.bodyCode(), meeting, details, request.acceptsOverlap(), occurrence);
        meeting.revise(details, occurrence);
        meetings.flush();
    }

    /** With the term for materials, and only if everybody it names is known. */
    private MeetingDetails complete(MeetingDetails details, @Nullable Meeting before, Occurrence occurrence) {
        details.requireSensible();
        Conduct conduct = details.conduct();
        if (conduct != null) {
            conduct.persons().forEach(participants::requirePerson);
        }
        if (details.materialsDueAt() == null) {
            return details.withMaterialsDueAt(materials.dueAt(details, occurrence.occurredAt()));
        }
        boolean asBefore = before != null && details.materialsDueAt().equals(before.details().materialsDueAt());
        if (!asBefore && details.materialsDueAt().isBefore(occurrence.occurredAt())) {
            throw new Invalid("/materialsDueAt", "in-the-past", "lies in the past: nobody could keep it");
        }
        return details;
    }

    /**
     * Two meetings of one body in one room at one time are a slip, unless somebody says that they are meant. What took place is
     * recorded as
     * it was.
     */
    private void requireNoOverlap(String bodyCode, @Nullable Meeting self, MeetingDetails details, boolean accepted,
            Occurrence occurrence) {
        boolean placeAndTimeStay = self != null && details.isWhereAndWhen(self.details());
        boolean past = !details.startsAt().isAfter(occurrence.recordedAt());
        if (details.venue() == null || placeAndTimeStay || past) {
            return;
        }
        meetings.keepOthersFromCalendarOf(bodyCode);
        List<Meeting> others = meetings.heldAt(bodyCode, details.startsAt(), details.endsAt()).stream()
                .filter(other -> !other.equals(self) && details.sharesVenue(other.details())).toList();
        if (others.isEmpty()) {
            return;
        }
        Meeting other = others.getFirst();
        if (!accepted) {
            throw new RuleBroken("meetings-overlap", "Meeting " + other.number() + " of " + other.year()
                    + " of this body is at the same venue at that time. If both are meant, say so (acceptOverlap) and why (reason).");
        }
        if (occurrence.reason() == null || occurrence.reason().isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: why two meetings are at one place at one time");
        }
    }
}
