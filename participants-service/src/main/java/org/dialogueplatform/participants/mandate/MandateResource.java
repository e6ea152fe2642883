package org.dialogueplatform.participants.mandate;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** Mandates: given by the secretariat; organisations invite their own delegates. */
@Path("/api/v1/mandates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Mandates", description = "Who acts for whom, as what, and from when to when")
@APIResponse(responseCode = "default", ref = "Problem")
public class MandateResource {

    private final Mandates mandates;
    private final Appointments appointments;
    private final Deputies deputies;
    private final CurrentActor actor;
    private final MandateActions actions;
    private final Clock clock;

    MandateResource(Mandates mandates, Appointments appointments, Deputies deputies, CurrentActor actor,
            MandateActions actions, Clock clock) {
        this.mandates = mandates;
        this.appointments = appointments;
        this.deputies = deputies;
        this.actor = actor;
        this.actions = actions;
        this.clock = clock;
    }

    @POST
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "giveMandate", summary = "Gives somebody a mandate, or invites them to take it up", description = "By the secretariat; the head or focal point of an organisation invites its delegates. Without a subject the answer carries, this once, a token with which somebody who signs in takes up the mandate.")
    @APIResponseSchema(value = MandateView.class, responseCode = "201", responseDescription = "Given or offered; Location names it")
    public RestResponse<MandateView> give(@NotNull @Valid MandateRequest body) {
        var appointed = appointments.appoint(body, actor.get());
        Mandate mandate = appointed.mandate();
        Instant now = clock.instant();
        RestResponse<MandateView> answer = EntityTags.created("/api/v1/mandates/" + mandate.id(),
                appointed.token().map(token -> MandateView.withInvitation(mandate, now, token, actionsOn(mandate, now)))
                        .orElseGet(() -> view(mandate, now)),
                mandate.version());
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        return answer;
    }

    @POST
    @Path("acceptance")
    @Authenticated
    @Operation(operationId = "takeUpMandate", summary = "Takes up a mandate one was invited to", description = "By anybody who is signed in, whatever their role: whoever brings the token holds the mandate from now on.")
    @APIResponse(responseCode = "200", description = "Taken up")
    public RestResponse<MandateView> takeUp(@NotNull @Valid MandateAcceptance body) {
        return ok(appointments.takeUp(body, actor.get()));
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listMandates", summary = "Lists mandates", description = "A representative sees those of its own organisation.")
    @APIResponse(responseCode = "200", description = "A page of mandates")
    public RestResponse<Page<MandateView>> list(@Valid @BeanParam MandateFilter filter,
            @Valid @BeanParam PageRequest page) {
        Actor reader = actor.get();
        Instant now = clock.instant();
        return page.answer(
                mandates.page(filter, OwnOrganisation.scope(reader, filter.organisationId()), now, page.wanted()),
                mandate -> MandateView.of(mandate, now));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getMandate", summary = "Gives one mandate")
    @APIResponse(responseCode = "200", description = "The mandate")
    public RestResponse<MandateView> get(@PathParam("id") UUID id) {
        return ok(appointments.visible(id, actor.get()));
    }

    @POST
    @Path("{id}/ending")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "endMandate", summary = "Ends a mandate, or takes an invitation back", description = "By the secretariat; of a delegate also by the head or focal point of the organisation, and of a deputy by whom they stand in for. At once, or at a moment that is named. What rests on it, a deputy's mandate, ends with it.")
    @APIResponse(responseCode = "200", description = "Ended, or to end")
    public RestResponse<MandateView> end(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid MandateEndRequest body) {
        return ok(appointments.end(id, body, actor.get(), ifMatch));
    }

    @POST
    @Idempotent
    @Path("{id}/deputies")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "nameDeputy", summary = "Names who stands in for a head or focal point, for a time", description = "By the holder of the mandate, or the secretariat; a deputy names none. One at a time, of the same organisation, within both mandates. The deputy has the office of whom they stand in for within the period, and whatever they do in it says for whom.")
    @APIResponseSchema(value = MandateView.class, responseCode = "201", responseDescription = "The deputy's mandate; Location names it")
    public RestResponse<MandateView> nameDeputy(@PathParam("id") UUID id, @NotNull @Valid DeputyRequest body) {
        Mandate deputy = deputies.name(id, body, actor.get());
        return EntityTags.created("/api/v1/mandates/" + deputy.id(), view(deputy, clock.instant()),
                deputy.version());
    }

    @GET
    @Path("{id}/deputies")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listDeputies", summary = "Lists who stands in for the holder of a mandate", description = "Those who did and will, too.")
    @APIResponse(responseCode = "200", description = "The deputies' mandates, by their beginning")
    public DeputiesView deputies(@PathParam("id") UUID id) {
        Instant now = clock.instant();
        return new DeputiesView(deputies.of(id, actor.get()).stream().map(one -> MandateView.of(one, now)).toList());
    }

    private MandateView view(Mandate mandate, Instant now) {
        return MandateView.of(mandate, now, actionsOn(mandate, now));
    }

    private @Nullable List<Action> actionsOn(Mandate mandate, Instant now) {
        return actions.of(mandate, actor.get(), now);
    }

    private RestResponse<MandateView> ok(Mandate mandate) {
        return EntityTags.ok(view(mandate, clock.instant()), mandate.version());
    }
}
