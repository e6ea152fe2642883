package org.dialogueplatform.recommendations.followup;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.position.Approver;
import org.jspecify.annotations.Nullable;

/** Who writes reports, who approves them, and who accepts and publishes them. */
@ApplicationScoped
public class Reporting {

    private final ProgressReports reports;
    private final Measures measures;
    private final EvidenceFiles files;
    private final Clock clock;

    @Inject
    Reporting(ProgressReports reports, Measures measures, EvidenceFiles files, Clock clock) {
        this.reports = reports;
        this.measures = measures;
        this.files = files;
        this.clock = clock;
    }

    /** Begins a report of one of the measure's agencies. */
    @Transactional
    ProgressReport draft(ReportDocument document, Actor actor) {
        UUID organisation = document.organisationId() == null ? actor.organisation() : document.organisationId();
        if (organisation == null) {
            throw new Invalid("/organisationId", "NotNull", "is missing: say who reports");
        }
        actor.requireFor(organisation);
        Measure measure = measures.requireVisible(Objects.requireNonNull(document.measureId()), actor);
        if (!measure.isCarriedOutBy(organisation)) {
            throw new Invalid("/measureId", "not-an-agency", "is a measure that other organisations carry out, and report on");
        }
        var report = ProgressReport.draft(measure.id(), organisation, content(document, organisation),
                document.occurrence(clock));
        reports.persist(report);
        reports.flush();
        return report;
    }

    @Transactional
    ProgressReport revise(UUID id, ReportDocument document, Actor actor, @Nullable String ifMatch) {
        ProgressReport report = own(id, actor);
        EntityTags.require(ifMatch, report.version());
        if (!report.measureId().equals(document.measureId())) {
            throw new Invalid("/measureId", "cannot-change", "cannot be changed: begin another report");
        }
        report.requireRevisable();
        report.revise(content(document, report.organisationId()), document.occurrence(clock));
        reports.flush();
        return report;
    }

    /** Approved by the head of the institution; the secretariat records that with a reason. */
    @Transactional
    ProgressReport submit(UUID id, @Nullable OccurrenceRequest body, Actor actor, @Nullable String ifMatch) {
        ProgressReport report = own(id, actor);
        EntityTags.check(ifMatch, report.version());
        Occurrence occurrence = OccurrenceRequest.read(body, clock);
        if (actor.is(Role.SECRETARIAT)) {
            if (occurrence.reason() == null || occurrence.reason().isBlank()) {
                throw new Invalid("/reason", "reason-required",
                        "is missing: say by what the head of the institution approved it");
            }
        } else {
            requireHead(actor);
        }
        report.submit(occurrence, Approver.of(actor));
        reports.flush();
        return report;
    }

    private static void requireHead(Actor actor) {
        if (actor.office() != Office.HEAD) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A report is submitted by the head of the institution, who thereby approves it.");
        }
    }

    /** Who may hand it in: the head of the institution, and the secretariat if it says by what the head approved it. */
    static void requireMaySubmit(ProgressReport report, Actor actor) {
        actor.requireFor(report.organisationId());
        if (!actor.is(Role.SECRETARIAT)) {
            requireHead(actor);
        }
    }

    /** A step that is the secretariat's. */
    @Transactional
    ProgressReport bySecretariat(UUID id, @Nullable OccurrenceRequest body, Actor actor, @Nullable String ifMatch,
            BiConsumer<ProgressReport, Occurrence> act) {
        ProgressReport report = reports.requireVisible(id, actor);
        EntityTags.check(ifMatch, report.version());
        act.accept(report, OccurrenceRequest.read(body, clock));
        reports.flush();
        return report;
    }

    private ReportContent content(ReportDocument document, UUID organisation) {
        ReportContent content = document.content();
        files.check(content.evidence(), organisation);
        return content;
    }

    private ProgressReport own(UUID id, Actor actor) {
        ProgressReport report = reports.requireVisible(id, actor);
        actor.requireFor(report.organisationId());
        return report;
    }
}
