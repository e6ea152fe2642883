package org.dialogueplatform.recommendations.followup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** The reports. Until one is published, it is its organisation's and the secretariat's. */
@ApplicationScoped
public class ProgressReports implements PanacheRepositoryBase<ProgressReport, UUID> {

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
    List<ProgressReport> page(ReportFilter filter, Actor actor, @Nullable UUID after, int rows) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        if (!readsEverything(actor)) {
            UUID own = actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
            conditions.add("(r.state = PUBLISHED" + (own == null ? ")" : " or r.organisationId = :own)"));
            if (own != null) {
                parameters.put("own", own);
            }
        }
        and(conditions, parameters, "r.id < :after", "after", after);
        and(conditions, parameters, "r.measureId = :measure", "measure", filter.measure);
        and(conditions, parameters, "r.organisationId = :organisation", "organisation", filter.organisation);
        and(conditions, parameters, "r.state = :state", "state", filter.state);
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        return find("select r from ProgressReport r" + where + " order by r.id desc", parameters).page(Page.ofSize(rows))
                .list();
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

    private static void and(List<String> conditions, Map<String, Object> parameters, String condition, String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }
}
