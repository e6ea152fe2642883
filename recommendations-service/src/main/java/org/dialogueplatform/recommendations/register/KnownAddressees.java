package org.dialogueplatform.recommendations.register;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;

/** Whom a recommendation can be addressed to. */
@ApplicationScoped
public class KnownAddressees {

    private final KnownOrganisations organisations;

    @Inject
    KnownAddressees(KnownOrganisations organisations) {
        this.organisations = organisations;
    }

    /** These, if every organisation among them is known and still exists. */
    public List<AddresseeSpec> require(List<AddresseeSpec> addressees) {
        for (int i = 0; i < addressees.size(); i++) {
            UUID organisation = addressees.get(i).to().organisationId();
            if (organisation != null && !organisations.require(organisation).isActive()) {
                throw new Invalid("/addressees/" + i + "/organisationId", "organisation-inactive",
                        "does not exist any more; address its successor");
            }
        }
        return addressees;
    }
}
