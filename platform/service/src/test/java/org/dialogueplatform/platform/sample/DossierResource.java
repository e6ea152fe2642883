package org.dialogueplatform.platform.sample;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.audit.AuditFilter;
import org.dialogueplatform.platform.audit.AuditTrail;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.identity.Roles;
import org.dialogueplatform.platform.web.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/v1")
@RunOnVirtualThread
public class DossierResource {

    @Inject
    EntityManager entities;

    @Inject
    Audit audit;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentActor actor;

    @POST
    @Path("dossiers")
    @Transactional
    @RolesAllowed({ Roles.SECRETARIAT, Roles.REPRESENTATIVE })
    @Operation(operationId = "openDossier")
    public UUID open(@QueryParam("title") String title) {
        var dossier = new Dossier(title);
        entities.persist(dossier);
        entities.persist(new Dossier.Scribble(title));
        if (title.contains("explode")) {
            entities.flush();
            throw new IllegalStateException("after the flush");
        }
        return dossier.id();
    }

    @GET
    @Path("dossiers/{id}/phone")
    @RolesAllowed(Roles.SECRETARIAT)
    @Operation(operationId = "readPhone")
    public String phone(UUID id) {
        audit.personalDataRead("Dossier", id, "phone");
        return "ring ring";
    }

    @GET
    @Path("secrets")
    @RolesAllowed({ Roles.SECRETARIAT, Roles.DESK })
    public String secrets() {
        actor.require(Role.SECRETARIAT);
        return "none";
    }

    @GET
    @Path("sample-audit-entries")
    @RolesAllowed(Roles.AUDITOR)
    @Produces({ MediaType.APPLICATION_JSON, AuditTrail.NDJSON })
    @Operation(operationId = "listSampleAuditEntries")
    public Response list(@Valid @BeanParam AuditFilter filter, @Valid @BeanParam PageRequest page,
            @Context HttpHeaders headers) {
        return trail.answer(filter, page, headers);
    }
}
