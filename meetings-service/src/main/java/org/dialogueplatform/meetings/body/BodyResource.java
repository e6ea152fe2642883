package org.dialogueplatform.meetings.body;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** The bodies that meet. */
@Path("/api/v1/bodies")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Bodies", description = "The platform, its working groups and subgroups")
@APIResponse(responseCode = "default", ref = "Problem")
public class BodyResource {

    private final Bodies bodies;
    private final ReaderLanguages languages;
    private final Actions actions;
    private final Clock clock;

    @Inject
    BodyResource(Bodies bodies, ReaderLanguages languages, Actions actions, Clock clock) {
        this.bodies = bodies;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
    }

    /** All bodies, dissolved ones too: their meetings are on record. */
    @GET
    @Transactional
    @PermitAll
    @Operation(operationId = "listBodies", summary = "List the bodies that meet", description = "The platform first; dissolved ones stay in the list.")
    @APIResponse(responseCode = "200", description = "All of them, on one page")
    public Page<BodyView> list() {
        return Page.whole(bodies.all().stream().map(body -> BodyView.of(body, languages, null)).toList());
    }

    /** One body. */
    @GET
    @Path("{id}")
    @Transactional
    @PermitAll
    @Operation(operationId = "getBody", summary = "Read a body")
    @APIResponse(responseCode = "200", description = "The body")
    public RestResponse<BodyView> get(@PathParam("id") UUID id) {
        return answer(bodies.require(id));
    }

    /** A new working group or subgroup. */
    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "establishBody", summary = "Establish a working group or subgroup", description = "Its meetings are numbered on their own. For the secretariat.")
    @APIResponseSchema(value = BodyView.class, responseCode = "201", responseDescription = "The body is on record; Location names it")
    public RestResponse<BodyView> establish(@NotNull @Valid BodyRequest body) {
        if (bodies.count("code", body.code()) > 0) {
            throw new RuleBroken("code-taken", "There is a body with the code " + body.code() + " already: choose another.");
        }
        Counting counting = body.counting();
        Integer first = body.firstNumber();
        Body established = Body.establish(body.code(), body.kind(), bodies.findById(body.parentId()), body.names(),
                counting == null ? Counting.YEARLY : counting, first == null ? 1 : first, Occurrence.now(clock));
        bodies.persistAndFlush(established);
        return EntityTags.created("/api/v1/bodies/" + established.id(), view(established), established.version());
    }

    /** Other names, another numbering. */
    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseBody", summary = "Revise a body's names and numbering", description = "Numbers already given stay. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The body as revised")
    public RestResponse<BodyView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid BodyRequest.Revision body) {
        Body revised = bodies.require(id);
        EntityTags.require(ifMatch, revised.version());
        revised.revise(body.names(), body.counting(), body.firstNumber(), Occurrence.now(clock));
        bodies.flush();
        return answer(revised);
    }

    /** It meets no more. */
    @POST
    @Path("{id}/dissolution")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "dissolveBody", summary = "Dissolve a working group or subgroup", description = "Give the reason. Its meetings stay on record. For the secretariat.")
    @APIResponse(responseCode = "200", description = "The body, dissolved")
    public RestResponse<BodyView> dissolve(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @RequestBody(required = false) @Valid @Nullable OccurrenceRequest body) {
        Body dissolved = bodies.require(id);
        EntityTags.check(ifMatch, dissolved.version());
        dissolved.dissolve(OccurrenceRequest.read(body, clock));
        bodies.flush();
        return answer(dissolved);
    }

    private RestResponse<BodyView> answer(Body body) {
        return EntityTags.ok(view(body), body.version());
    }

    private BodyView view(Body body) {
        List<Action> possible = actions.on(body.id()).may("reviseBody", body::requireActive)
                .may("dissolveBody", body::requireDissolvable).list();
        return BodyView.of(body, languages, possible);
    }
}
