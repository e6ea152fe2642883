package org.dialogueplatform.participants.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

import org.dialogueplatform.participants.access.OwnOrganisation;
import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Listed;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Persons: kept by the secretariat and, each its own, by organisations; nobody else's business. */
@Path("/api/v1/persons")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Persons", description = "The people who act for organisations")
@APIResponse(responseCode = "default", ref = "Problem")
public class PersonResource {

    private final Persons persons;
    private final Organisations organisations;
    private final CurrentActor actor;
    private final ReaderLanguages languages;
    private final Seal seal;
    private final Audit audit;
    private final Event<PersonMoved> moved;
    private final Event<PersonErased> erased;
    private final Actions actions;
    private final Clock clock;

    PersonResource(Persons persons, Organisations organisations, CurrentActor actor, ReaderLanguages languages, Seal seal,
            Audit audit, Event<PersonMoved> moved, Event<PersonErased> erased, Actions actions, Clock clock) {
        this.seal = seal;
        this.audit = audit;
        this.moved = moved;
        this.erased = erased;
        this.persons = persons;
        this.organisations = organisations;
        this.actor = actor;
        this.languages = languages;
        this.actions = actions;
        this.clock = clock;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "registerPerson", summary = "Registers a person who acts for an organisation", description = "By the secretariat or a representative of the organisation.")
    @APIResponseSchema(value = PersonView.class, responseCode = "201", responseDescription = "Registered; Location names it")
    public RestResponse<PersonView> register(@NotNull @Valid PersonRequest body) {
        actor.get().requireFor(body.organisationId());
        Organisation organisation = activeOrganisation(body.organisationId());
        Person person = Person.register(body.details(), body.privateDetails(), seal, organisation.category(),
                clock.instant());
        persons.persistAndFlush(person);
        return EntityTags.created("/api/v1/persons/" + person.id(),
                PersonView.withPrivateDetails(person, seal, languages, actionsOn(person)),
                person.version());
    }

    @POST
    @Path("doubles")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "findPersonDoubles", summary = "Finds who may be somebody that is about to be entered", description = "By the secretariat, before it registers a person. Compares names in Cyrillic and Latin letters, in any order of the words, with or without patronymic and initials. A suggestion: whether both are one person is for the reader to say.")
    @APIResponse(responseCode = "200", description = "Who may be the same person")
    public PersonDoublesView doubles(@NotNull @Valid PersonDoublesRequest body) {
        return new PersonDoublesView(persons.like(body.displayName(), body.names()).stream()
                .map(person -> PersonView.withoutPrivateDetails(person, languages, null)).toList());
    }

    @GET
    @Listed(sort = { "id", "-id", "name", "-name" }, byId = true)
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "listPersons", summary = "Lists persons without what is private", description = "A representative sees those of its own organisation.")
    @APIResponse(responseCode = "200", description = "A page of persons")
    public RestResponse<Page<PersonView>> list(@QueryParam("organisation") @Nullable UUID organisationId,
            @Valid @BeanParam PageRequest page) {
        Actor reader = actor.get();
        return page.answer(persons.page(OwnOrganisation.scope(reader, organisationId), page.wanted()),
                person -> PersonView.withoutPrivateDetails(person, languages, null));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE, Roles.AUDITOR })
    @Operation(operationId = "getPerson", summary = "Gives one person", description = "With contacts and needs for the secretariat and the own organisation.")
    @APIResponse(responseCode = "200", description = "The person")
    public RestResponse<PersonView> get(@PathParam("id") UUID id) {
        Actor reader = actor.get();
        Person person = visible(id, reader);
        if (reader.is(Role.AUDITOR)) {
            return EntityTags.ok(PersonView.withoutPrivateDetails(person, languages, actionsOn(person)), person.version());
        }
        audit.personalDataRead("Person", id, "contacts", "accessibilityNeeds");
        return EntityTags.ok(PersonView.withPrivateDetails(person, seal, languages, actionsOn(person)), person.version());
    }

    @PUT
    @Path("{id}")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "revisePerson", summary = "Replaces what is said of a person", description = "By the secretariat or the own organisation. Needs the ETag that was read as If-Match.")
    @APIResponse(responseCode = "200", description = "Revised")
    public RestResponse<PersonView> revise(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PersonRequest body) {
        Actor writer = actor.get();
        Person person = visible(id, writer);
        EntityTags.require(ifMatch, person.version());
        boolean moves = !person.actsFor(body.organisationId());
        // a representative cannot hand a person over to another organisation
        writer.requireFor(body.organisationId());
        Organisation organisation = moves ? activeOrganisation(body.organisationId())
                : organisations.named(body.organisationId());
        Instant now = clock.instant();
        person.revise(body.details(), body.privateDetails(), seal, organisation.category(), now);
        persons.flush();
        if (moves) {
            moved.fire(new PersonMoved(person, now, false));
        }
        return EntityTags.ok(PersonView.withPrivateDetails(person, seal, languages, actionsOn(person)), person.version());
    }

    @POST
    @Path("{id}/erasure")
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "erasePerson", summary = "Erases what is known of a person, for good", description = "By the secretariat. A pseudonym takes the place of the names, also in what other services keep; position, contacts and needs are gone, and the mandates end. What the person did remains on record.")
    @APIResponse(responseCode = "200", description = "Erased")
    public RestResponse<PersonView> erase(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid ErasureRequest body) {
        Person person = persons.lock(id).orElseThrow(() -> new NotFound("person", id));
        EntityTags.check(ifMatch, person.version());
        UUID organisationId = person.organisationId();
        Instant now = clock.instant();
        person.erase(body.reason(), seal,
                organisationId == null ? null : organisations.get(organisationId).category(), now);
        persons.forgetWhatWasTold(person);
        persons.flush();
        erased.fire(new PersonErased(person, now));
        return EntityTags.ok(PersonView.withoutPrivateDetails(person, languages, actionsOn(person)), person.version());
    }

    private @Nullable List<Action> actionsOn(Person person) {
        return actions.on(person.id()).may("revisePerson", person::requireNotErased)
                .may("erasePerson", person::requireNotErased).list();
    }

    private Person visible(UUID id, Actor reader) {
        Person person = persons.findById(id);
        if (person == null || !OwnOrganisation.visible(reader, person.organisationId())) {
            throw new NotFound("person", id);
        }
        return person;
    }

    private Organisation activeOrganisation(UUID id) {
        Organisation organisation = organisations.named(id);
        if (!organisation.isActive()) {
            throw new RuleBroken("organisation-inactive", "This organisation does not take part any more.");
        }
        return organisation;
    }
}
