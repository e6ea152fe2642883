package org.dialogueplatform.recommendations.attachment;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is attached to a recommendation, over HTTP. */
@Path("/api/v1/recommendations/{id}/attachments")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Attachments")
@APIResponse(responseCode = "default", ref = "Problem")
public class AttachmentResource {

    private final Attaching attaching;
    private final CurrentActor actor;

    @Inject
    AttachmentResource(Attaching attaching, CurrentActor actor) {
        this.attaching = attaching;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listAttachments", summary = "List what is attached to it", description = "Those files that are meant for this reader.")
    @APIResponse(responseCode = "200", description = "The attachments this reader may see")
    public AttachmentsView list(@PathParam("id") UUID id) {
        return attaching.list(id, actor.get());
    }

    @POST
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "attachFile", summary = "Attach a file", description = "For its proponents and the secretariat, while it is being written. The file must be theirs.")
    @APIResponseSchema(value = AttachmentView.class, responseCode = "201", responseDescription = "The attachment")
    public RestResponse<AttachmentView> attach(@PathParam("id") UUID id, @NotNull @Valid AttachmentDocument body) {
        AttachmentView attached = attaching.attach(id, body, actor.get());
        return RestResponse.ResponseBuilder.<AttachmentView> create(RestResponse.Status.CREATED).entity(attached)
                .header(HttpHeaders.LOCATION, URI.create("/api/v1/recommendations/" + id + "/attachments")).build();
    }

    @DELETE
    @Path("{attachment}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "removeAttachment", summary = "Take an attachment off again", description = "For its proponents and the secretariat, while it is being written. The file stays.")
    @APIResponse(responseCode = "204", description = "It is off")
    public void remove(@PathParam("id") UUID id, @PathParam("attachment") UUID attachment) {
        attaching.remove(id, attachment, actor.get());
    }
}
