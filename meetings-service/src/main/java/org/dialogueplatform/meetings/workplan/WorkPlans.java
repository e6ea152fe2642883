package org.dialogueplatform.meetings.workplan;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.NotFound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where work plans are kept; there is one a year. */
@ApplicationScoped
class WorkPlans implements PanacheRepositoryBase<WorkPlan, UUID> {

    /** A plan that is about to be changed; others who would change it wait. */
    WorkPlan requireForChange(int year) {
        return find("year", year).withLock(LockModeType.PESSIMISTIC_WRITE).<WorkPlan> firstResultOptional()
                .orElseThrow(() -> new NotFound("work plan", year));
    }

    WorkPlan requireFor(Audience audience, int year) {
        return find("year", year).<WorkPlan> firstResultOptional().filter(plan -> isOpenTo(audience, plan))
                .orElseThrow(() -> new NotFound("work plan", year));
    }

    /** The latest year first. */
    List<WorkPlan> allFor(Audience audience) {
        return list("from WorkPlan order by year desc").stream().filter(plan -> isOpenTo(audience, plan)).toList();
    }

    private static boolean isOpenTo(Audience audience, WorkPlan plan) {
        return audience == Audience.SECRETARIAT || plan.state() == WorkPlanState.APPROVED;
    }
}
