package org.dialogueplatform.recommendations.reference;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The organisations that have been heard of. */
@ApplicationScoped
public class KnownOrganisations implements PanacheRepositoryBase<KnownOrganisation, UUID> {

    /** Ends in 409 "reference not yet known" for an organisation nobody has told of yet. */
    public KnownOrganisation require(UUID id) {
        KnownOrganisation known = findById(id);
        if (known == null) {
            throw new ReferenceNotYetKnown("organisation", id);
        }
        return known;
    }

    void follow(OrganisationChanged told, long eventNo) {
        KnownOrganisation known = findById(told.id());
        if (known == null) {
            persist(new KnownOrganisation(told, eventNo));
        } else {
            known.follow(told, eventNo);
        }
    }
}
