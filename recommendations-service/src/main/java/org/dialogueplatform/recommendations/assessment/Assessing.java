package org.dialogueplatform.recommendations.assessment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.followup.EvidenceFiles;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Who may say what of a recommendation's implementation. */
@ApplicationScoped
public class Assessing {

    /** Those that judge what others did; a ministry's view of another one's work is not independent. */
    static final Set<String> INDEPENDENT = Set.of("NGO", "NHRI_OMBUDSMAN", "ACADEMIA", "IGO");

    private final Assessments assessments;
    private final Recommendations recommendations;
    private final KnownOrganisations organisations;
    private final EvidenceFiles files;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Assessing(Assessments assessments, Recommendations recommendations, KnownOrganisations organisations, EvidenceFiles files,
            Clock clock,
            @ConfigProperty(name = "dialogue.register.time-zone") ZoneId zone) {
        this.assessments = assessments;
        this.recommendations = recommendations;
        this.organisations = organisations;
        this.files = files;
        this.clock = clock;
        this.zone = zone;
    }

    /** Begins an assessment. */
    @Transactional
    Assessment draft(UUID recommendationId, AssessmentDocument document, Actor actor) {
        Recommendation recommendation = recommendations.requireVisible(recommendationId, actor);
        AssessmentKind kind = Objects.requireNonNull(document.kind());
        UUID author = author(kind, document.organisationId(), actor);
        requireMaySpeakFor(kind, author, actor);
        requireAssessable(recommendation);
        checkAuthor(kind, author, recommendation, actor);
        var assessment = Assessment.draft(recommendation.id(), kind, author, judgement(document, author),
                Occurrence.now(clock));
        assessments.persist(assessment);
        assessments.flush();
        return assessment;
    }

    @Transactional
    Assessment revise(UUID recommendation, UUID id, AssessmentDocument document, Actor actor, @Nullable String ifMatch) {
        Assessment assessment = own(recommendation, id, actor);
        EntityTags.require(ifMatch, assessment.version());
        if (assessment.kind() != document.kind()) {
            throw new Invalid("/kind", "cannot-change", "cannot be changed: begin another assessment");
        }
        assessment.requireRevisable();
        assessment.revise(judgement(document, assessment.organisationId()), Occurrence.now(clock));
        assessments.flush();
        return assessment;
    }

    @Transactional
    Assessment publish(UUID recommendationId, UUID id, @Nullable OccurrenceRequest body, Actor actor,
            @Nullable String ifMatch) {
        Assessment assessment = own(recommendationId, id, actor);
        EntityTags.check(ifMatch, assessment.version());
        Recommendation recommendation = recommendations.requireVisible(recommendationId, actor);
        assessment.publish(recommendation.reference(), assessments.publishedOf(recommendationId),
                OccurrenceRequest.read(body, clock));
        assessments.flush();
        return assessment;
    }

    static void requireAssessable(Recommendation recommendation) {
        if (recommendation.state() != ProcedureState.TRANSMITTED) {
            throw new IllegalTransition("What was not passed on to its addressees cannot be assessed", recommendation.state(),
                    recommendation.state().successors());
        }
    }

    private Judgement judgement(AssessmentDocument document, @Nullable UUID author) {
        Judgement judgement = document.judgement();
        if (judgement.assessedOn().isAfter(LocalDate.ofInstant(clock.instant(), zone))) {
            throw new Invalid("/assessedOn", "in-the-future", "lies in the future: what will be cannot be judged");
        }
        files.check(judgement.evidence(), author);
        return judgement;
    }

    private static @Nullable UUID author(AssessmentKind kind, @Nullable UUID named, Actor actor) {
        if (kind == AssessmentKind.SECRETARIAT) {
            return null;
        }
        return named == null ? actor.organisation() : named;
    }

    private static void requireMaySpeakFor(AssessmentKind kind, @Nullable UUID author, Actor actor) {
        if (kind == AssessmentKind.SECRETARIAT) {
            actor.require(Role.SECRETARIAT);
        } else if (author != null && !actor.is(Role.SECRETARIAT) && !actor.actsFor(author)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "An assessment is made in the name of one's own organisation.");
        }
    }

    private void checkAuthor(AssessmentKind kind, @Nullable UUID author, Recommendation recommendation, Actor actor) {
        if (kind == AssessmentKind.SECRETARIAT) {
            return;
        }
        if (author == null) {
            throw new Invalid("/organisationId", "NotNull", "is missing: say whose view it is");
        }
        boolean addressed = recommendation.addressees().stream().anyMatch(one -> author.equals(one.to().organisationId()));
        if (kind == AssessmentKind.SELF && !addressed) {
            throw new Invalid("/kind", "not-an-addressee", "is the view of those who are addressed; this organisation is not");
        }
        if (kind == AssessmentKind.INDEPENDENT && addressed) {
            throw new Invalid("/kind", "addressee", "is not the view of somebody who is addressed: that is SELF");
        }
        if (kind == AssessmentKind.INDEPENDENT && !actor.is(Role.ASSESSOR)
                && !INDEPENDENT.contains(organisations.require(author).category())) {
            throw new Invalid("/kind", "not-independent", "is for assessors, and for organisations of the categories "
                    + String.join(", ", INDEPENDENT.stream().sorted().toList()));
        }
    }

    private Assessment own(UUID recommendation, UUID id, Actor actor) {
        Assessment assessment = assessments.requireVisible(recommendation, id, actor);
        requireAuthor(assessment, actor);
        return assessment;
    }

    static void requireAuthor(Assessment assessment, Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !Assessments.isOwn(actor, assessment)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "An assessment is its author's, and nobody else's to change.");
        }
    }
}
