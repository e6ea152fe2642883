package org.dialogueplatform.participants.membership;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Memberships: kept by the secretariat. */
@Path("/api/v1/memberships")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Memberships", description = "Which organisation belongs to the body, as what, from when to when")
@APIResponse(responseCode = "default", ref = "Problem")
public class MembershipResource {

    private final Memberships memberships;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final Actions actions;
    private final Clock clock;

    MembershipResource(Memberships memberships, Organisations organisations, CurrentActor actor, Actions actions,
            Clock clock) {
        this.actions = actions;
        this.clock = clock;
        this.memberships = memberships;
        this.organisations = organisations;
        this.actor = actor;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "recordMembership", summary = "Records that an organisation belongs to the body", description = "By the secretariat. An organisation has one status at a time.")
    @APIResponseSchema(value = MembershipView.class, responseCode = "201", responseDescription = "Recorded; Location names it")
    public RestResponse<MembershipView> record(@NotNull @Valid MembershipRequest body) {
        // two at once would not see each other's days
        organisations.namedForUpdate(body.organisationId());
        Membership membership = Membership.of(body.organisationId(), body.status(), body.validFrom(), body.validTo(),
                clock.instant());
        memberships.add(membership);
        return EntityTags.created("/api/v1/memberships/" + membership.id(), view(membership),
                membership.version());
    }

    @GET
    @Listed(byId = true)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listMemberships", summary = "Lists memberships", description = "A representative sees those of its own organisation.")
    @APIResponse(responseCode = "200", description = "A page of memberships")
    public RestResponse<Page<MembershipView>> list(@QueryParam("organisation") @Nullable UUID organisationId,
            @QueryParam("status") @Nullable MembershipStatus status,
            @QueryParam("on") @Parameter(description = "Those that hold on this day") @Nullable LocalDate day,
            @Valid @BeanParam PageRequest page) {
        Actor reader = actor.get();
        return page.answer(memberships.page(OwnOrganisation.scope(reader, organisationId), status, day, page.wanted()),
                membership -> MembershipView.of(membership, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getMembership", summary = "Gives one membership")
    @APIResponse(responseCode = "200", description = "The membership")
    public RestResponse<MembershipView> get(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        Membership membership = visible(id, reader);
        return EntityTags.ok(view(membership), membership.version());
    }

    @POST
    @Path("{id}/ending")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "endMembership", summary = "Ends a membership with a day, earlier than was meant", description = "By the secretariat.")
    @APIResponse(responseCode = "200", description = "Ended")
    public RestResponse<MembershipView> end(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid MembershipEndRequest body) {
        Membership membership = visible(id, actor.get());
        EntityTags.check(ifMatch, membership.version());
        membership.end(body.lastDay(), body.reason(), clock.instant());
        memberships.keep(membership);
        return EntityTags.ok(view(membership), membership.version());
    }

    /** It can be ended earlier than was meant for as long as there are days to name. */
    private MembershipView view(Membership membership) {
        return MembershipView.of(membership, actions.on(membership.id()).may("endMembership").list());
    }

    private Membership visible(UUID id, Actor reader) {
        Membership membership = memberships.findById(id);
        if (membership == null || !OwnOrganisation.visible(reader, membership.organisationId())) {
            throw new NotFound("membership", id);
        }
        return membership;
    }
}
