package org.dialogueplatform.participants.organisation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** How organisations end: recorded by the secretariat. */
@Path("/api/v1/organisations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organisations")
@APIResponse(responseCode = "default", ref = "Problem")
public class SuccessionResource {

    private final Succession succession;
    private final OrganisationViews views;
    private final CurrentActor actor;

    SuccessionResource(Succession succession, OrganisationViews views, CurrentActor actor) {
        this.succession = succession;
        this.views = views;
        this.actor = actor;
    }

    @POST
    @Path("succession")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recordSuccession", summary = "Records that an organisation was renamed, merged, split or abolished", description = "By the secretariat. It takes part no more and keeps its history. The first successor takes on what it owed, with its place in the body unless it has one; after RENAMED and MERGED also its people and their mandates, otherwise the mandates end.")
    @APIResponse(responseCode = "200", description = "Ended")
    public RestResponse<OrganisationView> succeed(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid SuccessionRequest body) {
        return answer(succession.record(id, body.ending(), ifMatch));
    }

    @POST
    @Path("merge")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "mergeOrganisation", summary = "Merges an organisation that was entered twice into the one that is kept", description = "By the secretariat. The double stays readable, says into which one it was merged, and why; the other takes on its people, their mandates, its place in the body unless it has one, and what it owed.")
    @APIResponse(responseCode = "200", description = "Merged")
    public RestResponse<OrganisationView> merge(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid MergeRequest body) {
        return answer(succession.merge(id, body, ifMatch));
    }

    private RestResponse<OrganisationView> answer(Organisation organisation) {
        return EntityTags.ok(views.one(organisation, actor.get()), organisation.version());
    }
}
