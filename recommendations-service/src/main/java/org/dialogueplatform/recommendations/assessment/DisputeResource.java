package org.dialogueplatform.recommendations.assessment;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Where the addressees' own view and the independent one differ. */
@Path("/api/v1/disputes")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Assessments")
@APIResponse(responseCode = "default", ref = "Problem")
public class DisputeResource {

    private final Assessments assessments;

    @Inject
    DisputeResource(Assessments assessments) {
        this.assessments = assessments;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDisputes", summary = "List recommendations of which those addressed say one thing and an independent body another", description = "By the latest published assessment of each kind; the youngest recommendation first.")
    @APIResponse(responseCode = "200", description = "A page of disputes")
    public RestResponse<Page<Dispute>> list(@Valid @BeanParam PageRequest page) {
        return page.answer(assessments.disputes(page.wanted()), dispute -> dispute);
    }

    @GET
    @Path("count")
    @PermitAll
    @Operation(operationId = "countDisputes", summary = "Count them")
    @APIResponse(responseCode = "200", description = "How many there are")
    public DisputeCount count() {
        return new DisputeCount(assessments.countDisputes());
    }

    /** How many there are. */
    @Schema(name = "DisputeCount", description = "How many recommendations are disputed")
    public record DisputeCount(long count) {
    }
}
