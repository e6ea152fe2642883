package org.dialogueplatform.participants.organisation;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
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

/** Organisations: kept by the secretariat, readable for everybody. */
@Path("/api/v1/organisations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Organisations", description = "The organisations that take part, by category")
@APIResponse(responseCode = "default", ref = "Problem")
public class OrganisationResource {

    private final Organisations organisations;
    private final CurrentActor actor;
    private final OrganisationViews views;
    private final Seal seal;
    private final Audit audit;
    private final Event<OrganisationRecategorised> recategorised;
    private final Clock clock;

    OrganisationResource(Organisations organisations, CurrentActor actor, OrganisationViews views, Seal seal,
            Audit audit, Event<OrganisationRecategorised> recategorised, Clock clock) {
        this.seal = seal;
        this.audit = audit;
        this.organisations = organisations;
        this.actor = actor;
        this.views = views;
        this.recategorised = recategorised;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "registerOrganisation", summary = "Registers an organisation", description = "By the secretariat.")
    @APIResponseSchema(value = OrganisationView.class, responseCode = "201", responseDescription = "Registered; Location names it")
    public RestResponse<OrganisationView> register(@NotNull @Valid OrganisationRequest body) {
        Actor secretariat = actor.get();
        OrganisationDetails details = body.details();
        organisations.requireFree(details, null);
        if (!body.acceptsDouble()) {
            organisations.requireNoDouble(details, null);
        }
        Organisation organisation = Organisation.register(details, body.focalPoint(), seal, clock.instant());
        organisations.persistAndFlush(organisation);
        return EntityTags.created("/api/v1/organisations/" + organisation.id(), views.one(organisation, secretariat),
                organisation.version());
    }

    @GET
    @Listed(sort = { "name", "-name" }, byId = true)
    @PermitAll
    @Operation(operationId = "listOrganisations", summary = "Lists organisations in the order of their names", description = "The public sees those that are active.")
    @APIResponse(responseCode = "200", description = "A page of organisations")
    public RestResponse<Page<OrganisationView>> list(@QueryParam("category") @Nullable OrganisationCategory category,
            @QueryParam("country") @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters, ISO 3166-1 alpha-2") @Nullable String country,
            @QueryParam("active") @Nullable Boolean active,
            @QueryParam("name") @Parameter(description = "Words of a name it has or had, or of its abbreviation, in Cyrillic or Latin letters") @Size(max = 400) @Nullable String name,
            @Valid @BeanParam PageRequest page) {
        Actor reader = actor.get();
        Boolean onlyActive = reader.isPublic() ? Boolean.TRUE : active;
        return page.answer(organisations.page(category, country, onlyActive, name, page.wanted()),
                organisation -> views.inList(organisation, reader));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getOrganisation", summary = "Gives one organisation", description = "With the focal point for the secretariat.")
    @APIResponse(responseCode = "200", description = "The organisation")
    public RestResponse<OrganisationView> get(@PathParam("id") UUID id) {
        Organisation organisation = organisations.get(id);
        OrganisationView view = views.one(organisation, actor.get());
        if (view.focalPoint() != null) {
            audit.personalDataRead("Organisation", id, "focalPoint");
        }
        return EntityTags.ok(view, organisation.version());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseOrganisation", summary = "Replaces what is said of an organisation", description = "By the secretariat. Needs the ETag that was read as If-Match.")
    @APIResponse(responseCode = "200", description = "Revised")
    public RestResponse<OrganisationView> revise(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid OrganisationRequest body) {
        Actor secretariat = actor.get();
        Organisation organisation = organisations.get(id);
        EntityTags.require(ifMatch, organisation.version());
        OrganisationDetails details = body.detailsOf(organisation);
        organisations.requireFree(details, id);
        if (!body.acceptsDouble()) {
            organisations.requireNoDouble(details, organisation);
        }
        OrganisationCategory before = organisation.category();
        Instant now = clock.instant();
        organisation.revise(details, body.focalPoint(), seal, now);
        organisations.flush();
        if (!organisation.isIn(before)) {
            recategorised.fire(new OrganisationRecategorised(organisation, now));
        }
        return EntityTags.ok(views.one(organisation, secretariat), organisation.version());
    }
}
