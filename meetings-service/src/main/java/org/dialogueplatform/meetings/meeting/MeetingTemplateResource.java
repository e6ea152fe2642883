package org.dialogueplatform.meetings.meeting;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Meetings to be drafted again and again; all for the secretariat. */
@Path("/api/v1/meeting-templates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Meetings")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeetingTemplateResource {

    static final String COPIED = "With its length, place, capacities, chair, secretary and agenda; without who speaks, who interprets and the address of the online room. For the secretariat.";

    private final Meetings meetings;
    private final MeetingTemplates templates;
    private final Convening convening;
    private final MeetingViews views;

    @Inject
    MeetingTemplateResource(Meetings meetings, MeetingTemplates templates, Convening convening, MeetingViews views) {
        this.meetings = meetings;
        this.templates = templates;
        this.convening = convening;
        this.views = views;
    }

    /** A name for a meeting to be drafted again. */
    @Schema(name = "MeetingTemplateRequest", description = "A meeting to be drafted again, and under which name")
    record TemplateRequest(@NotBlank @Size(max = 200) String name,
            @Schema(description = "The meeting it is made from") @NotNull UUID meetingId) {
    }

    /** A template as the secretariat sees it. */
    @Schema(name = "MeetingTemplate", requiredProperties = { "id", "name", "kind", "mode", "minutes",
            "items" }, description = "A meeting to be drafted again and again")
    public record TemplateView(UUID id, String name, MeetingKind kind, MeetingMode mode,
            @Schema(description = "How long it lasts") long minutes,
            @Schema(description = "How many items its agenda has") int items) {

        static TemplateView of(MeetingTemplate template) {
            MeetingPattern pattern = template.pattern();
            return new TemplateView(template.id(), template.name(), pattern.kind(), pattern.mode(), pattern.minutes(),
                    pattern.items().size());
        }
    }

    /** Templates. */
    @GET
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "listMeetingTemplates", summary = "List meeting templates", description = "By name. For the secretariat.")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    public Page<TemplateView> templates() {
        return Page.whole(templates.byName().stream().map(TemplateView::of).toList());
    }

    /** Keeps a meeting as a template. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "saveMeetingTemplate", summary = "Keep a meeting as a template", description = COPIED)
    @APIResponseSchema(value = TemplateView.class, responseCode = "201", responseDescription = "The template is kept; Location names it")
    public RestResponse<TemplateView> save(@NotNull @Valid TemplateRequest body) {
        templates.requireFree(body.name());
        var template = new MeetingTemplate(body.name(), meetings.require(body.meetingId()));
        templates.persistAndFlush(template);
        return EntityTags.created("/api/v1/meeting-templates/" + template.id(), TemplateView.of(template), template.version());
    }

    /** One template. */
    @GET
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "getMeetingTemplate", summary = "Read a meeting template", description = "For the secretariat.")
    @APIResponse(responseCode = "200", description = "The template")
    public RestResponse<TemplateView> template(@PathParam("id") UUID id) {
        MeetingTemplate template = templates.require(id);
        return EntityTags.ok(TemplateView.of(template), template.version());
    }

    /** Removes a template; meetings that were drafted from it stay. */
    @DELETE
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "removeMeetingTemplate", summary = "Remove a meeting template", description = "Meetings that were drafted from it stay. For the secretariat.")
    @APIResponse(responseCode = "204", description = "The template is gone")
    public void remove(@PathParam("id") UUID id) {
        templates.delete(templates.require(id));
    }

    /** A meeting from a template. */
    @POST
    @Path("{id}/meetings")
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "draftMeetingFromTemplate", summary = "Draft a meeting from a template", description = "It can be revised afterwards. For the secretariat.")
    @APIResponseSchema(value = MeetingView.class, responseCode = "201", responseDescription = "The meeting is drafted; Location and ETag name it")
    public RestResponse<MeetingView> draft(@PathParam("id") UUID id, @NotNull @Valid CopyRequest body) {
        return drafted(templates.require(id).pattern(), body);
    }

    private RestResponse<MeetingView> drafted(MeetingPattern pattern, CopyRequest body) {
        Meeting meeting = convening.draft(pattern, body);
        return EntityTags.created("/api/v1/meetings/" + meeting.id(), views.view(meeting), meeting.version());
    }
}
