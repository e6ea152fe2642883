package org.dialogueplatform.recommendations.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Office;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.recommendations.approval.PositionProposal;
import org.dialogueplatform.recommendations.approval.PositionProposals;
import org.dialogueplatform.recommendations.approval.ProposalState;
import org.dialogueplatform.recommendations.assessment.Assessments;
import org.dialogueplatform.recommendations.followup.ProgressReports;
import org.dialogueplatform.recommendations.instruction.Instruction;
import org.dialogueplatform.recommendations.instruction.Instructions;
import org.dialogueplatform.recommendations.plan.Measure;
import org.dialogueplatform.recommendations.plan.Measures;
import org.dialogueplatform.recommendations.plan.Planning;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.reminder.Reminder;
import org.dialogueplatform.recommendations.reminder.Reminders;
import org.dialogueplatform.recommendations.work.WorkItem.Kind;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What an organisation owes, over HTTP. */
@Path("/api/v1/my-work")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "My work")
@APIResponse(responseCode = "default", ref = "Problem")
public class MyWorkResource {

    /** Of each kind; whoever owes more sees what is due first. */
    private static final int AT_MOST = 200;

    private static final Comparator<WorkItem> BY_DATE = Comparator.comparing(WorkItem::dueOn,
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final Recommendations recommendations;
    private final Measures measures;
    private final ProgressReports reports;
    private final Assessments assessments;
    private final PositionProposals proposals;
    private final Reminders reminders;
    private final Instructions instructions;
    private final Planning planning;
    private final CurrentActor actor;

    @Inject
    MyWorkResource(Recommendations recommendations, Measures measures, ProgressReports reports, Assessments assessments,
            PositionProposals proposals, Reminders reminders, Instructions instructions, Planning planning,
            CurrentActor actor) {
        this.recommendations = recommendations;
        this.measures = measures;
        this.reports = reports;
        this.assessments = assessments;
        this.proposals = proposals;
        this.reminders = reminders;
        this.instructions = instructions;
        this.planning = planning;
        this.actor = actor;
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.ASSESSOR })
    @Operation(operationId = "getMyWork", summary = "Read what an organisation owes, by date", description = "Positions, measures, instructions of meetings, reports, assessments and recommendations given back. For the organisation itself; the secretariat names one. At most 200 of each kind.")
    @APIResponse(responseCode = "200", description = "What is owed, what is due first at the top")
    public MyWorkView read(
            @QueryParam("organisation") @Parameter(description = "Whose; one's own when left out") @Nullable UUID named) {
        UUID organisation = WhoseWork.of(named, actor.get());
        LocalDate today = planning.today();
        List<WorkItem> items = new ArrayList<>();
        List<Measure> owed = measures.owedBy(organisation, AT_MOST);
        List<Instruction> instructed = instructions.openOf(organisation, AT_MOST);
        Map<UUID, Reminder> reminded = reminders.last(
                Stream.concat(owed.stream().map(Measure::id), instructed.stream().map(Instruction::id)).toList());
        owed.forEach(measure -> items.add(item(measure, today).remindedBy(reminded.get(measure.id()))));
        instructed.forEach(one -> items.add(item(one, today).remindedBy(reminded.get(one.id()))));
        List<PositionProposal> proposed = proposals.openOf(organisation);
        proposed.forEach(one -> items.add(item(one)));
        Set<UUID> beforeTheHead = proposed.stream().map(PositionProposal::recommendationId).collect(Collectors.toSet());
        recommendations.awaitingPositionOf(organisation, AT_MOST).stream().filter(one -> !beforeTheHead.contains(one.id()))
                .forEach(one -> items.add(item(Kind.POSITION, one)));
        recommendations.givenBackTo(organisation, AT_MOST).forEach(one -> items.add(item(Kind.RECOMMENDATION, one)));
        reports.unfinishedOf(organisation).forEach(report -> items.add(
                new WorkItem(Kind.REPORT, report.id(), null, report.narrative().originalText(), null, false,
                        Office.FOCAL_POINT)));
        assessments.unpublishedOf(organisation).forEach(assessment -> items.add(
                new WorkItem(Kind.ASSESSMENT, assessment.id(), null, assessment.rationale().originalText(), null, false,
                        Office.FOCAL_POINT)));
        items.sort(BY_DATE);
        return new MyWorkView(organisation, items);
    }

    private static WorkItem item(Measure measure, LocalDate today) {
        return new WorkItem(Kind.MEASURE, measure.id(), measure.number(), measure.name().originalText(),
                measure.term().dueOn(), measure.isOverdueOn(today), Office.FOCAL_POINT);
    }

    private static WorkItem item(Instruction instruction, LocalDate today) {
        return new WorkItem(Kind.INSTRUCTION, instruction.id(), null, instruction.text().originalText(), instruction.dueOn(),
                instruction.isOverdueOn(today), Office.FOCAL_POINT).givenBy(instruction.place().meetingId());
    }

    private static WorkItem item(PositionProposal proposal) {
        return new WorkItem(Kind.POSITION_PROPOSAL, proposal.id(), proposal.reference(),
                proposal.proposed().position().name(), null, false,
                proposal.state() == ProposalState.PROPOSED ? Office.HEAD : Office.FOCAL_POINT);
    }

    private static WorkItem item(Kind kind, Recommendation recommendation) {
        return new WorkItem(kind, recommendation.id(), recommendation.reference(), recommendation.text().originalText(), null,
                false, Office.FOCAL_POINT);
    }
}
