package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.reference.KnownInterventions;
import org.dialogueplatform.recommendations.reference.KnownMeeting;
import org.dialogueplatform.recommendations.reference.KnownMeetings;
import org.dialogueplatform.recommendations.register.ActingRights;
import org.dialogueplatform.recommendations.register.AgendaPlace;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.register.ReferenceNumbers;
import org.jspecify.annotations.Nullable;

/** Takes recommendations from one state to the next, as far as that is not a meeting's to decide. */
@ApplicationScoped
public class Procedure {

    private final Recommendations recommendations;
    private final KnownMeetings meetings;
    private final ReferenceNumbers references;
    private final SeriesOfReferences series;
    private final KnownInterventions interventions;
    private final Clock clock;

    @Inject
    Procedure(Recommendations recommendations, KnownMeetings meetings, ReferenceNumbers references, SeriesOfReferences series,
            KnownInterventions interventions, Clock clock) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.references = references;
        this.series = series;
        this.interventions = interventions;
        this.clock = clock;
    }

    /** Its proponents hand it in, for a meeting or without one. */
    @Transactional
    public Recommendation submit(UUID id, @Nullable SubmissionRequest request, Actor actor, @Nullable String ifMatch) {
        SubmissionRequest submission = Objects.requireNonNullElse(request, SubmissionRequest.NOW);
        Recommendation recommendation = own(id, actor, ifMatch);
        AgendaPlace place = submission.place();
        Occurrence occurrence = submission.occurrence(clock);
        KnownMeeting meeting = place == null ? null : meetings.require(place.meetingId());
        if (meeting != null && place != null) {
            meeting.requireNotCancelled();
            if (place.agendaItemId() != null) {
                meeting.item(place.agendaItemId());
            }
        }
        if (place != null) {
            cameFrom(recommendation, submission.interventionId(), place.meetingId());
        }
        recommendation.submit(place, () -> references.next(series.of(meeting, occurrence.occurredAt())), occurrence);
        return flushed(recommendation);
    }

    /** A working group takes it up. */
    @Transactional
    public Recommendation review(UUID id, ReviewRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.review(request.body(), request.occurrence(clock));
        return flushed(recommendation);
    }

    /** It comes onto an agenda from the floor of a meeting in session. */
    @Transactional
    public Recommendation table(UUID id, TablingRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        UUID meeting = Objects.requireNonNull(request.meetingId());
        UUID item = Objects.requireNonNull(request.agendaItemId());
        recommendation.requireTableable();
        meetings.require(meeting).requireOpenFor(item);
        cameFrom(recommendation, request.interventionId(), meeting);
        recommendation.table(meeting, item, request.occurrence(clock));
        return flushed(recommendation);
    }

    private void cameFrom(Recommendation recommendation, @Nullable UUID intervention, UUID meeting) {
        if (intervention != null) {
            interventions.require(intervention).requireAt(meeting);
            recommendation.cameFrom(intervention);
        }
    }

    /** Its proponents take it back. */
    @Transactional
    public Recommendation withdraw(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.withdraw(OccurrenceRequest.read(request, clock));
        return flushed(recommendation);
    }

    /** The secretariat takes it off the agenda. */
    @Transactional
    public Recommendation untable(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        return bySecretariat(id, request, actor, ifMatch, Recommendation::untable);
    }

    /** The secretariat, or who chairs the group that reviews it, gives it back to its proponents. */
    @Transactional
    public Recommendation giveBack(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        return byReviewers(id, request, actor, ifMatch, Recommendation::giveBack);
    }

    /** The secretariat, or who chairs the group that reviews it, records that it was not adopted. */
    @Transactional
    public Recommendation declineAdoption(UUID id, @Nullable OccurrenceRequest request, Actor actor,
            @Nullable String ifMatch) {
        return byReviewers(id, request, actor, ifMatch, Recommendation::declineAdoption);
    }

    /** What comes of a review: the secretariat records it, and those who chair the working group that reviews it now. */
    private Recommendation byReviewers(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch,
            BiConsumer<Recommendation, Occurrence> act) {
        Recommendation recommendation = recommendations.requireVisible(id, actor);
        ActingRights.requireReviewer(actor, recommendation);
        EntityTags.check(ifMatch, recommendation.version());
        act.accept(recommendation, OccurrenceRequest.read(request, clock));
        return flushed(recommendation);
    }

    private Recommendation bySecretariat(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch,
            BiConsumer<Recommendation, Occurrence> act) {
        Recommendation recommendation = own(id, actor, ifMatch);
        act.accept(recommendation, OccurrenceRequest.read(request, clock));
        return flushed(recommendation);
    }

    private Recommendation own(UUID id, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = recommendations.requireOwn(id, actor);
        EntityTags.check(ifMatch, recommendation.version());
        return recommendation;
    }

    /** Flushed, so that the version in the answer is the one that will be committed. */
    private Recommendation flushed(Recommendation recommendation) {
        recommendations.flush();
        return recommendation;
    }
}
