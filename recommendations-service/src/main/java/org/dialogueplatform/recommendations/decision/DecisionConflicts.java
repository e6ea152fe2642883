package org.dialogueplatform.recommendations.decision;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The decisions that could not take effect. */
@ApplicationScoped
class DecisionConflicts implements PanacheRepositoryBase<DecisionConflict, UUID> {

    /** A page, newest first. */
    List<DecisionConflict> page(@Nullable UUID after, int rows) {
        var found = after == null ? find("order by id desc") : find("id < ?1 order by id desc", after);
        return found.page(Page.ofSize(rows)).list();
    }
}
