package org.dialogueplatform.recommendations.vocabulary;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
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
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
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

/** The vocabularies over HTTP: kept by the secretariat, readable for everybody. */
@Path("/api/v1/terms")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Vocabularies")
@APIResponse(responseCode = "default", ref = "Problem")
public class TermResource {

    private static final String PATH = "/api/v1/terms/";

    private final Terms terms;
    private final Vocabulary vocabulary;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    TermResource(Terms terms, Vocabulary vocabulary, ReaderLanguages languages, Actions actions) {
        this.terms = terms;
        this.vocabulary = vocabulary;
        this.languages = languages;
        this.actions = actions;
    }

    @GET
    @Listed(sort = { "code", "-code" }, byId = true)
    @PermitAll
    @Operation(operationId = "listTerms", summary = "List the terms of the vocabularies, in the order of their codes", description = "Without those that are deprecated, unless they are asked for.")
    @APIResponse(responseCode = "200", description = "A page of terms")
    public RestResponse<Page<TermView>> list(@Valid @BeanParam TermFilter filter, @Valid @BeanParam PageRequest page) {
        return page.answer(terms.page(filter, page.wanted()), term -> TermView.of(term, languages, null));
    }

    @GET
    @Path("{id}")
    @PermitAll
    @Operation(operationId = "getTerm", summary = "Read a term")
    @APIResponse(responseCode = "200", description = "The term")
    public RestResponse<TermView> read(@PathParam("id") UUID id) {
        return ok(terms.require(id));
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "enterTerm", summary = "Enter a term", description = "For the secretariat.")
    @APIResponseSchema(value = TermView.class, responseCode = "201", responseDescription = "The term")
    public RestResponse<TermView> enter(@NotNull @Valid TermDocument body) {
        Term term = vocabulary.enter(body);
        return EntityTags.created(PATH + term.id(), view(term), term.version());
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "reviseTerm", summary = "Correct a term", description = "For the secretariat. Its scheme and code stay.")
    @APIResponse(responseCode = "200", description = "The term as corrected")
    public RestResponse<TermView> revise(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermDocument body) {
        return ok(vocabulary.revise(id, body, ifMatch));
    }

    @POST
    @Path("{id}/deprecation")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "deprecateTerm", summary = "Let nothing new be classified by a term", description = "For the secretariat. What is classified by it stays so, and is found by the term that replaces it, too.")
    @APIResponse(responseCode = "200", description = "The term, deprecated")
    public RestResponse<TermView> deprecate(@PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TermDeprecationRequest body) {
        return ok(vocabulary.deprecate(id, body, ifMatch));
    }

    private TermView view(Term term) {
        return TermView.of(term, languages, actions.on(term.id()).may("reviseTerm")
                .may("deprecateTerm", term::requireDeprecable).list());
    }

    private RestResponse<TermView> ok(Term term) {
        return EntityTags.ok(view(term), term.version());
    }
}
