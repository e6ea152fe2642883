package org.dialogueplatform.meetings.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingViews;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What meetings told somebody to do, and what was done about it. */
@Path("/api/v1/instructions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Decisions")
@APIResponse(responseCode = "default", ref = "Problem")
public class InstructionResource {

    private final Instructions instructions;
    private final Meetings meetings;
    private final MeetingViews readers;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    InstructionResource(Instructions instructions, Meetings meetings, MeetingViews readers, ReaderLanguages languages,
            Actions actions, Clock clock, @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.instructions = instructions;
        this.meetings = meetings;
        this.readers = readers;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
        this.zone = zone;
    }

    /** What was done about an instruction. */
    @Schema(name = "FulfilmentRequest", description = "What was done about an instruction")
    record FulfilmentRequest(@Schema(description = "Today if left out") @Nullable LocalDate fulfilledOn,
            @Schema(description = "What was done") @NotBlank @Size(max = 4000) String fulfilment) {
    }

    /** Instructions of all meetings. */
    @GET
    @Listed(sort = { "dueOn", "-dueOn" })
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "listInstructions", summary = "List instructions", description = "What is due next comes first. For the secretariat and auditors; with a decision, whoever sees it reads them.")
    @APIResponse(responseCode = "200", description = "A page of instructions")
    public RestResponse<Page<InstructionView>> list(
            @Parameter(description = "Only what this organisation is to do") @QueryParam("organisation") @Nullable UUID organisation,
            @Parameter(description = "Only what this meeting instructed") @QueryParam("meeting") @Nullable UUID meeting,
            @Parameter(description = "true: only what is not fulfilled; false: only what is") @QueryParam("open") @Nullable Boolean open,
            @Valid @BeanParam PageRequest page) {
        return page.answer(instructions.list(organisation, meeting, open, page.wanted()),
                instruction -> view(instruction, null));
    }

    /** One instruction. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR })
    @Operation(operationId = "getInstruction", summary = "Read an instruction", description = "For the secretariat and auditors.")
    @APIResponse(responseCode = "200", description = "The instruction")
    public RestResponse<InstructionView> get(@PathParam("id") UUID id) {
        return answer(instructions.require(id));
    }

    /** Records what was done. */
    @POST
    @Path("{id}/fulfilment")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "fulfilInstruction", summary = "Record that an instruction was fulfilled", description = "With what was done. It is no longer proposed for an agenda. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The instruction, fulfilled")
    public RestResponse<InstructionView> fulfil(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid FulfilmentRequest body) {
        Instruction instruction = instructions.require(id);
        Meeting meeting = meetings.requireForChange(instruction.meetingId());
        EntityTags.check(ifMatch, instruction.version());
        LocalDate on = body.fulfilledOn();
        instruction.fulfil(on == null ? today() : on, body.fulfilment(), today());
        meeting.enter(instruction.fulfilled(), Occurrence.now(clock));
        instructions.flush();
        return answer(instruction);
    }

    private RestResponse<InstructionView> answer(Instruction instruction) {
        return EntityTags.ok(view(instruction, actions.on(instruction.id())
                .may("fulfilInstruction", instruction::requireOpen).list()), instruction.version());
    }

    private InstructionView view(Instruction instruction, @Nullable List<Action> possible) {
        return InstructionView.of(instruction, readers.audience() == Audience.SECRETARIAT, today(), languages, possible);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
