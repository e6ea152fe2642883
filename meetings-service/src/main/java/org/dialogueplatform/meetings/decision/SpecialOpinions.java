package org.dialogueplatform.meetings.decision;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where special opinions are kept. */
@ApplicationScoped
public class SpecialOpinions implements PanacheRepositoryBase<SpecialOpinion, UUID> {

    public List<SpecialOpinion> of(Collection<UUID> decisions) {
        return decisions.isEmpty() ? List.of() : list("decisionId in ?1 order by submittedAt, id", decisions);
    }
}
