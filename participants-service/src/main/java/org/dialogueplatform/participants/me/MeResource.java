package org.dialogueplatform.participants.me;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Represented;
import org.dialogueplatform.platform.mandate.KnownMandates;
import org.dialogueplatform.platform.mandate.KnownMandates.Held;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

/** What a front end asks first. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Me", description = "Who I am and what I may do")
@APIResponse(responseCode = "default", ref = "Problem")
public class MeResource {

    private final CurrentActor actor;
    private final KnownMandates mandates;
    private final Persons persons;
    private final Organisations organisations;
    private final Operations operations;
    private final ReaderLanguages languages;

    MeResource(CurrentActor actor, KnownMandates mandates, Persons persons, Organisations organisations, Operations operations,
            ReaderLanguages languages) {
        this.actor = actor;
        this.mandates = mandates;
        this.persons = persons;
        this.organisations = organisations;
        this.operations = operations;
        this.languages = languages;
    }

    @GET
    @Authenticated
    @Operation(operationId = "getMe", summary = "Tells who I am here and what I may do", description = "By anybody who is signed in.")
    @APIResponseSchema(value = MeView.class, responseCode = "200", responseDescription = "Who I am")
    public RestResponse<MeView> get() {
        Actor me = actor.get();
        List<Held> held = mandates.of(me.subject()).mandates();
        var view = new MeView(me.subject(), me.role(), person(me.person()), organisation(me.organisation()), me.office(),
                me.standing(), deputyFor(me.deputyFor(), held), held.stream().map(MeView.MyMandate::of).toList(),
                operations.open(me.role()));
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private MeView.@Nullable MyPerson person(@Nullable UUID id) {
        return id == null ? null
                : persons.findByIdOptional(id).map(found -> new MeView.MyPerson(id, found.displayName())).orElse(null);
    }

    private MeView.@Nullable MyDeputyship deputyFor(@Nullable Represented somebody, List<Held> held) {
        if (somebody == null) {
            return null;
        }
        Instant until = held.stream().filter(one -> somebody.equals(one.deputyFor())).map(Held::validTo)
                .filter(Objects::nonNull).findFirst().orElse(null);
        return new MeView.MyDeputyship(somebody.mandate(), person(somebody.person()), until);
    }

    private MeView.@Nullable MyOrganisation organisation(@Nullable UUID id) {
        return id == null ? null
                : organisations.findByIdOptional(id)
                        .map(found -> new MeView.MyOrganisation(id, languages.view(found.names()))).orElse(null);
    }
}
