package org.dialogueplatform.recommendations.assessment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.dialogueplatform.recommendations.implementation.AsAssessed;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The assessments. Until one is published, it is its author's and the secretariat's. */
@ApplicationScoped
public class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /** What is the latest published one of its kind. */
    private static final String DISPUTED = """
            from Assessment self, Assessment other
            where self.kind = SELF and other.kind = INDEPENDENT and self.recommendationId = other.recommendationId
              and self.implementation <> other.implementation
              and self.recommendationId in (select r.id from Recommendation r where r.publicSince is not null) and \s"""
            + AsAssessed.latest("self") + " and "
            + AsAssessed.latest("other");

    static boolean readsEverything(Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR);
    }

    /** Whether it is the actor's own view. */
    static boolean isOwn(Actor actor, Assessment assessment) {
        UUID author = assessment.organisationId();
        return actor.is(Role.REPRESENTATIVE, Role.ASSESSOR) && author != null && actor.actsFor(author);
    }

    static boolean mayRead(Actor actor, Assessment assessment) {
        return assessment.isPublished() || readsEverything(actor) || isOwn(actor, assessment);
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    Assessment requireVisible(UUID recommendation, UUID id, Actor actor) {
        Assessment assessment = findById(id);
        if (assessment == null || !assessment.recommendationId().equals(recommendation) || !mayRead(actor, assessment)) {
            throw new NotFound("assessment", id);
        }
        return assessment;
    }

    /** All of a recommendation, in the order of their dates. */
    public List<Assessment> of(UUID recommendation) {
        return list("recommendationId = ?1 order by assessedOn, id", recommendation);
    }

    /** Those of a recommendation that count. */
    public List<Assessment> publishedOf(UUID recommendation) {
        return list("recommendationId = ?1 and publishedAt is not null order by assessedOn, id", recommendation);
    }

    /** What an organisation has begun and not published. */
    public List<Assessment> unpublishedOf(UUID organisation) {
        return list("organisationId = ?1 and publishedAt is null order by id", organisation);
    }

    /** Where the addressees' own view and the independent one differ, the youngest recommendation first. */
    Rows<Dispute> disputes(Wanted wanted) {
        UUID after = wanted.after(UUID::fromString);
        var query = getEntityManager().createQuery(
                "select new org.dialogueplatform.recommendations.assessment.Dispute(self.recommendationId, self.id,"
                        + " self.implementation, other.id, other.implementation) " + DISPUTED
                        + (after == null ? "" : " and self.recommendationId < :after")
                        + " order by self.recommendationId desc",
                Dispute.class);
        if (after != null) {
            query.setParameter("after", after);
        }
        return new Rows<>(query.setMaxResults(wanted.rows()).getResultList(),
                dispute -> dispute.recommendationId().toString(), this::countDisputes);
    }

    /** Whether an assessment that everybody may read shows this file to everybody. */
    boolean showOpenly(UUID file) {
        return find(
                "select a from Assessment a join a.evidence e where e.fileId = ?1 and e.open = true and a.publishedAt is not null"
                        + " and a.recommendationId in (select r.id from Recommendation r where r.publicSince is not null)",
                file).firstResult() != null;
    }

    long countDisputes() {
        return getEntityManager().createQuery("select count(*) " + DISPUTED, Long.class).getSingleResult();
    }
}
