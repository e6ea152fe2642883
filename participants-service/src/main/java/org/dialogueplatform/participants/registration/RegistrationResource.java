package org.dialogueplatform.participants.registration;

import java.time.Clock;
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
import org.dialogueplatform.participants.history.Backdating;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.OccurrenceRequest;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * Registrations: by the own organisation or the secretariat; checked in at the desk or, online, by the delegates themselves.
 */
@Path("/api/v1/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Registrations", description = "Delegates of a meeting, their seats, and who came")
@APIResponse(responseCode = "default", ref = "Problem")
public class RegistrationResource {

    private final RegistrationDesk registrationDesk;
    private final AttendanceDesk attendanceDesk;
    private final Registrations registrations;
    private final RegistrationViews views;
    private final CurrentActor actor;
    private final Clock clock;

    RegistrationResource(RegistrationDesk registrationDesk, AttendanceDesk attendanceDesk, Registrations registrations,
            RegistrationViews views, CurrentActor actor, Clock clock) {
        this.registrationDesk = registrationDesk;
        this.attendanceDesk = attendanceDesk;
        this.registrations = registrations;
        this.views = views;
        this.actor = actor;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "registerDelegate", summary = "Registers a delegate for the room or online", description = "By the own organisation or the secretariat. Accepts the organisation's invitation. "
            + "APPROVED with a seat, WAITLISTED without one, PENDING beyond the number of delegates the organisation may send. Whom an item of the agenda names is registered already: for them it says how they come.")
    @APIResponseSchema(value = RegistrationView.class, responseCode = "201", responseDescription = "Registered; Location names the registration, its state says how")
    public RestResponse<RegistrationView> register(@NotNull @Valid RegistrationRequest body) {
        Actor registering = actor.get().requireFor(body.organisationId());
        Registration registration = registrationDesk.register(body, registering,
                Backdating.read(registering, body.occurredAt(), body.reason(), clock));
        return EntityTags.created("/api/v1/registrations/" + registration.id(), views.one(registration, registering),
                registration.version());
    }

    @GET
    @Listed(sort = { "id", "-id", "registeredAt", "-registeredAt" }, byId = true, actions = true)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.DESK, Roles.AUDITOR })
    @Operation(operationId = "listRegistrations", summary = "Lists registrations", description = "A representative sees those of its own organisation, the desk those of one meeting.")
    @APIResponse(responseCode = "200", description = "A page of registrations")
    public RestResponse<Page<RegistrationView>> list(@QueryParam("meeting") @Nullable UUID meetingId,
            @QueryParam("organisation") @Nullable UUID organisationId, @QueryParam("state") @Nullable RegistrationState state,
            @QueryParam("mode") @Nullable Mode mode, @Valid @BeanParam PageRequest page) {
        Actor reader = reader();
        boolean withActions = page.includesActions();
        if (reader.is(Role.DESK) && meetingId == null) {
            throw new ProblemException(ProblemType.INVALID_PARAMETER, "The desk must say which meeting, as in ?meeting=<id>.");
        }
        Rows<Registration> rows = registrations.page(meetingId, OwnOrganisation.scope(reader, organisationId), state, mode,
                page.wanted());
        return page.answer(rows, views.page(rows.list(), reader, withActions));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.DESK, Roles.AUDITOR })
    @Operation(operationId = "getRegistration", summary = "Gives one registration")
    @APIResponse(responseCode = "200", description = "The registration")
    public RestResponse<RegistrationView> get(@PathParam("id") UUID id) {
        Actor reader = reader();
        Registration registration = registrations.findById(id);
        if (registration == null || !OwnOrganisation.visible(reader, registration.organisationId())) {
            throw new NotFound("registration", id);
        }
        return answer(registration, reader);
    }

    @POST
    @Path("{id}/approval")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "approveRegistration", summary = "Approves a registration that awaits the secretariat's decision", description = "By the secretariat. Gives a seat or, if there is none, a place on the waiting list.")
    @APIResponse(responseCode = "200", description = "Approved or waitlisted")
    public RestResponse<RegistrationView> approve(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor secretariat = actor.get();
        return answer(registrationDesk.approve(id, secretariat, ifMatch, Backdating.read(secretariat, body, clock)),
                secretariat);
    }

    @POST
    @Path("{id}/rejection")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "rejectRegistration", summary = "Rejects a registration that awaits the secretariat's decision", description = "By the secretariat.")
    @APIResponse(responseCode = "200", description = "Rejected")
    public RestResponse<RegistrationView> reject(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor secretariat = actor.get();
        return answer(registrationDesk.reject(id, secretariat, ifMatch, Backdating.read(secretariat, body, clock)),
                secretariat);
    }

    @POST
    @Path("{id}/withdrawal")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "withdrawRegistration", summary = "Withdraws a registration", description = "By the own organisation or the secretariat. The first who waits for the same mode gets the seat.")
    @APIResponse(responseCode = "200", description = "Withdrawn")
    public RestResponse<RegistrationView> withdraw(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor withdrawing = actor.get();
        return answer(registrationDesk.withdraw(id, withdrawing, ifMatch, Backdating.read(withdrawing, body, clock)),
                withdrawing);
    }

    @POST
    @Path("{id}/check-in")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.DESK })
    @Operation(operationId = "checkIn", summary = "Records that a delegate is there", description = "By the desk or the secretariat; online also by the delegate (SELF). On the day of the meeting, once registration is closed. A second time is refused.")
    @APIResponse(responseCode = "200", description = "Checked in")
    public RestResponse<RegistrationView> checkIn(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid CheckInRequest body) {
        Actor checking = actor.get();
        return answer(attendanceDesk.checkIn(id, body.source(), checking, ifMatch,
                Backdating.read(checking, body.occurredAt(), body.reason(), clock)), checking);
    }

    @POST
    @Path("{id}/check-out")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.DESK })
    @Operation(operationId = "checkOut", summary = "Records that a delegate has left", description = "By the desk or the secretariat; online also by the delegate.")
    @APIResponse(responseCode = "200", description = "Checked out")
    public RestResponse<RegistrationView> checkOut(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @Valid @Nullable OccurrenceRequest body) {
        Actor checking = actor.get();
        return answer(attendanceDesk.checkOut(id, checking, ifMatch, Backdating.read(checking, body, clock)), checking);
    }

    private Actor reader() {
        return actor.get();
    }

    private RestResponse<RegistrationView> answer(Registration registration, Actor reader) {
        return EntityTags.ok(views.one(registration, reader), registration.version());
    }
}
