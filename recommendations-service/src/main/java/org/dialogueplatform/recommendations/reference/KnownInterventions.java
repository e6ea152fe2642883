package org.dialogueplatform.recommendations.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What was said at meetings, as far as it has been heard of. */
@ApplicationScoped
public class KnownInterventions implements PanacheRepositoryBase<KnownIntervention, UUID> {

    /** Ends in 409 "reference not yet known" for one nobody has told of yet. */
    public KnownIntervention require(UUID id) {
        KnownIntervention known = findById(id);
        if (known == null) {
            throw new ReferenceNotYetKnown("intervention", id);
        }
        return known;
    }

    void follow(InterventionTold told, long eventNo) {
        KnownIntervention known = findById(told.interventionId());
        if (known == null) {
            persist(new KnownIntervention(told, eventNo));
        } else {
            known.follow(told, eventNo);
        }
    }
}
