package org.dialogueplatform.delivery.partner;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

import org.dialogueplatform.delivery.log.PublicContract;
import org.dialogueplatform.delivery.partner.PartnerDesk.Given;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.action.Guard;
import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** Partners, registered by the secretariat. */
@Path("/api/v1/partners")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Partners", description = "Partner organisations whose machines read what is public")
@APIResponse(responseCode = "default", ref = "Problem")
public class PartnerResource {

    private final PartnerDesk desk;
    private final Partners partners;
    private final CurrentPartner current;
    private final PublicContract contract;
    private final PartnerSettings settings;
    private final Actions actions;

    @Inject
    PartnerResource(PartnerDesk desk, Partners partners, CurrentPartner current, PublicContract contract,
            PartnerSettings settings, Actions actions) {
        this.desk = desk;
        this.partners = partners;
        this.current = current;
        this.contract = contract;
        this.settings = settings;
        this.actions = actions;
    }

    @POST
    @Transactional
    @Idempotent
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "registerPartner", summary = "Registers a partner", description = "By the secretariat. Makes a client for it at the identity provider and shows its secret, this once; with an Idempotency-Key a repeated request is answered the same. Where clients are made by hand, name one as clientId.")
    @APIResponseSchema(value = PartnerCredentials.class, responseCode = "201", responseDescription = "Registered; Location names it")
    public RestResponse<PartnerCredentials> register(@NotNull @Valid PartnerRegistration body) {
        Given given = desk.register(body.terms(contract), body.clientId());
        return EntityTags.created("/api/v1/partners/" + given.partner().id(), credentials(given), given.partner().version());
    }

    @GET
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR, Roles.OPERATOR })
    @Operation(operationId = "listPartners", summary = "Lists who is or was registered")
    @APIResponse(responseCode = "200", description = "A page of partners")
    public RestResponse<Page<PartnerView>> list(@QueryParam("state") @Nullable PartnerState state,
            @Valid @BeanParam PageRequest page) {
        return page.answer(partners.page(state, page.wanted()), partner -> PartnerView.of(partner, null));
    }

    @GET
    @Path("self")
    @RolesAllowed(Roles.PARTNER)
    @Operation(operationId = "getOwnPartner", summary = "Gives the partner that asks", description = "As what its token is known, and what it may read.")
    @APIResponse(responseCode = "200", description = "The partner")
    public RestResponse<PartnerView> self() {
        return ok(partners.get(current.id()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.AUDITOR, Roles.OPERATOR })
    @Operation(operationId = "getPartner", summary = "Gives one partner")
    @APIResponse(responseCode = "200", description = "The partner")
    public RestResponse<PartnerView> get(@PathParam("id") UUID id) {
        return ok(partners.get(id));
    }

    @PUT
    @Path("{id}")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "changePartner", summary = "Changes what a partner may read", description = "By the secretariat. Counts from the next request on; open streams end within the bound that is published and come back with what holds now.")
    @APIResponse(responseCode = "200", description = "The partner as it is now")
    public RestResponse<PartnerView> change(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PartnerRequest body) {
        return ok(desk.change(id, ifMatch, body.terms(contract)));
    }

    @POST
    @Path("{id}/secret")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "rotatePartnerSecret", summary = "Exchanges a partner's secret", description = "By the secretariat. The old secret counts no more at once; tokens that were got with it are good for five minutes at most.")
    @APIResponse(responseCode = "200", description = "The new secret, this once")
    public RestResponse<PartnerCredentials> rotate(@PathParam("id") UUID id) {
        return RestResponse.ok(credentials(desk.rotateSecret(id)));
    }

    @POST
    @Path("{id}/revocation")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "revokePartner", summary = "Lets a partner in no more", description = "By the secretariat, with a reason. No request counts from the next one on, open streams end within a minute, nothing is delivered any more, its client gets no tokens and Kafka knows it no more. What does not answer is listed as outstanding and tried again.")
    @APIResponse(responseCode = "200", description = "The partner, revoked")
    public RestResponse<PartnerView> revoke(@PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, @NotNull @Valid PartnerRevocationRequest body) {
        desk.revoke(id, ifMatch, body.reason());
        return ok(desk.takeBack(id));
    }

    @POST
    @Path("{id}/kafka-grant")
    // there is nothing to send
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "grantKafka", summary = "Lets a partner read the public topic itself", description = "By the secretariat, for partners inside the trust zone. Kafka knows no filter: refused for a partner whose scope is not everything. Given again, it is another password.")
    @APIResponse(responseCode = "200", description = "The password, this once")
    public RestResponse<KafkaCredentials> grantKafka(@PathParam("id") UUID id) {
        String servers = requireKafkaOpen();
        Given given = desk.grantKafka(id);
        String clientId = given.partner().clientId();
        return RestResponse.ok(new KafkaCredentials(view(given.partner()), servers, settings.kafkaSecurityProtocol(),
                "SCRAM-SHA-512", KafkaAccess.user(clientId), String.valueOf(given.secret()), KafkaAccess.TOPIC,
                KafkaAccess.groups(clientId)));
    }

    @DELETE
    @Path("{id}/kafka-grant")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "withdrawKafka", summary = "Takes that away", description = "By the secretariat. Counts from the partner's next request to Kafka on.")
    @APIResponse(responseCode = "200", description = "The partner as it is now")
    public RestResponse<PartnerView> withdrawKafka(@PathParam("id") UUID id) {
        desk.withdrawKafka(id);
        return ok(desk.takeBack(id));
    }

    private String requireKafkaOpen() {
        return settings.kafkaBootstrapServers().orElseThrow(() -> new RuleBroken("kafka-not-open",
                "Kafka is not open to partners here: set dialogue.partners.kafka-bootstrap-servers to the address of their listener."));
    }

    private PartnerView view(Partner partner) {
        Guard kafka = this::requireKafkaOpen;
        return PartnerView.of(partner, actions.on(partner.id()).may("changePartner", partner::requireChangeable)
                .may("rotatePartnerSecret", partner::requireSecretOfOurs)
                .may("grantKafka", kafka.and(partner::requireReadyForKafka)).may("withdrawKafka")
                .may("revokePartner", partner::requireRevocable).list());
    }

    private PartnerCredentials credentials(Given given) {
        return new PartnerCredentials(view(given.partner()), given.partner().clientId(), given.secret(),
                settings.tokenUrl());
    }

    private RestResponse<PartnerView> ok(Partner partner) {
        return EntityTags.ok(view(partner), partner.version());
    }
}
