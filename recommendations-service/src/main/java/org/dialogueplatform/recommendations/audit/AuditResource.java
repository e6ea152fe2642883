package org.dialogueplatform.recommendations.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.platform.audit.AuditEntryView;
import org.dialogueplatform.platform.audit.AuditFilter;
import org.dialogueplatform.platform.audit.AuditTrail;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The audit trail of this service, for auditors. */
@Path("/api/v1/recommendations-audit-entries")
@RunOnVirtualThread
@Tag(name = "Audit")
@APIResponse(responseCode = "default", ref = "Problem")
public class AuditResource {

    private final AuditTrail trail;

    @Inject
    AuditResource(AuditTrail trail) {
        this.trail = trail;
    }

    /** Who did what here. */
    @GET
    @Listed(of = AuditEntryView.class)
    @RolesAllowed(Roles.AUDITOR)
    @Produces({ MediaType.APPLICATION_JSON, AuditTrail.NDJSON })
    @Operation(operationId = "listRecommendationsAuditEntries", summary = "Search what was done in the recommendations-service", description = AuditTrail.DESCRIPTION)
    @APIResponse(responseCode = "200", description = "A page of entries, newest first; or an export, oldest first", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = AuditTrail.AuditEntryPage.class)),
            @Content(mediaType = AuditTrail.NDJSON, schema = @Schema(implementation = String.class)) })
    public Response list(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        return trail.answer(filter, page, headers);
    }
}
