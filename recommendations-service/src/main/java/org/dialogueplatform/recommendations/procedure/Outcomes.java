package org.dialogueplatform.recommendations.procedure;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.reference.KnownMeetings;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

/** What the secretariat records of a recommendation's further way: by hand where no decision arrived, and its end. */
@ApplicationScoped
public class Outcomes {

    private final Recommendations recommendations;
    private final KnownMeetings meetings;
    private final Clock clock;

    @Inject
    Outcomes(Recommendations recommendations, KnownMeetings meetings, Clock clock) {
        this.recommendations = recommendations;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** A meeting adopted it. */
    @Transactional
    public Recommendation adopt(UUID id, ByHandRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.adoptByHand(known(request.meetingId()), request.occurrence(clock));
        return flushed(recommendation);
    }

    /** It was passed on to its addressees. */
    @Transactional
    public Recommendation transmit(UUID id, ByHandRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        transmission(request).accept(recommendation);
        return flushed(recommendation);
    }

    /**
     * The act of recording that they were passed on, for one recommendation or many; refused if the meeting is unknown here.
     */
    public Consumer<Recommendation> transmission(ByHandRequest request) {
        UUID meeting = known(request.meetingId());
        Occurrence occurrence = request.occurrence(clock);
        return recommendation -> recommendation.transmitByHand(meeting, occurrence);
    }

    /** Nothing more is expected of its addressees. */
    @Transactional
    public Recommendation close(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.close(OccurrenceRequest.read(request, clock));
        return flushed(recommendation);
    }

    /** It was closed too early. */
    @Transactional
    public Recommendation reopen(UUID id, @Nullable OccurrenceRequest request, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = own(id, actor, ifMatch);
        recommendation.reopen(OccurrenceRequest.read(request, clock));
        return flushed(recommendation);
    }

    private @Nullable UUID known(@Nullable UUID meeting) {
        return meeting == null ? null : meetings.require(meeting).id();
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
