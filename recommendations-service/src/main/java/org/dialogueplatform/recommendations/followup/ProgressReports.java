package org.dialogueplatform.recommendations.followup;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The reports. Until one is published, it is its organisation's and the secretariat's. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

    private static final Orders<ProgressReport> ORDERS = Orders.of(ProgressReport::id, "-id").by("periodTo",
            "r.periodTo", ProgressReport::periodTo, LocalDate::parse);

    static boolean readsEverything(Actor actor) {
        return actor.is(Role.SECRETARIAT, Role.AUDITOR);
    }

    static boolean isOwn(Actor actor, ProgressReport report) {
        return actor.is(Role.REPRESENTATIVE) && actor.actsFor(report.organisationId());
    }

    /** What this actor may know of; what it may not looks like what does not exist. */
    public ProgressReport requireVisible(UUID id, Actor actor) {
        ProgressReport report = findById(id);
        if (report == null || !(report.isPublished() || readsEverything(actor) || isOwn(actor, report))) {
            throw new NotFound("progress report", id);
        }
        return report;
    }

    /** A page, newest first. */
    Rows<ProgressReport> page(ReportFilter filter, Actor actor, Wanted wanted) {
        var listing = new Listing<>(this, "ProgressReport r");
        if (!readsEverything(actor)) {
            UUID own = actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
            if (own == null) {
                listing.and("r.state = PUBLISHED");
            } else {
                listing.and("(r.state = PUBLISHED or r.organisationId = :own)", "own", own);
            }
            // for which recommendation a measure stands is not told while that is held back
            listing.and(":recommendation in (select rec.id from Recommendation rec where rec.publicSince is not null)",
                    "recommendation", filter.recommendation);
        }
        return listing.and("r.measureId = :measure", "measure", filter.measure)
                .and("r.measureId in (select m.id from Measure m where :recommendation member of m.recommendations)",
                        "recommendation", filter.recommendation)
                .and("r.organisationId = :organisation", "organisation", filter.organisation)
                .and("r.state = :state", "state", filter.state).rows(wanted, ORDERS);
    }

    /** What was published of these measures, in the order it was entered. */
    public List<ProgressReport> publishedOf(Collection<UUID> measures) {
        return measures.isEmpty() ? List.of()
                : list("state = ?1 and measureId in ?2 order by id", ReportState.PUBLISHED, measures);
    }

    /** What was accepted of these measures, published or not, in the order it was entered. */
    public List<ProgressReport> acceptedOf(Collection<UUID> measures) {
        return measures.isEmpty() ? List.of()
                : list("state in ?1 and measureId in ?2 order by id", List.of(ReportState.ACCEPTED, ReportState.PUBLISHED),
                        measures);
    }

    /** What an organisation has begun, or was given back, and has not handed in. */
    public List<ProgressReport> unfinishedOf(UUID organisation) {
        return list("organisationId = ?1 and state in ?2 order by id", organisation,
                List.of(ReportState.DRAFT, ReportState.RETURNED));
    }

    /** Whether a report that everybody may read shows this file to everybody. */
    boolean showOpenly(UUID file) {
        return find(
                "select r from ProgressReport r join r.evidence e where e.fileId = ?1 and e.open = true and r.state = PUBLISHED",
                file).firstResult() != null;
    }
}
