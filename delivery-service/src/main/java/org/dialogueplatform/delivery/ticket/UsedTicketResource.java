package org.dialogueplatform.delivery.ticket;

import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

import org.dialogueplatform.platform.problem.RuleBroken;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestResponse;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;

/**
 * For the gateway only, which routes nobody here: not part of the interface. It asks as the one whom the ticket stands for, so
 * that whoever's access ended a moment ago opens no stream either.
 */
@Path("/internal/v1/used-live-tickets/{id}")
@RunOnVirtualThread
@Authenticated
public class UsedTicketResource {

    private final UsedTickets tickets;

    @Inject
    UsedTicketResource(UsedTickets tickets) {
        this.tickets = tickets;
    }

    /** Uses a ticket: 204 the first time, 409 ever after. */
    @POST
    @Operation(hidden = true)
    public RestResponse<Void> use(@PathParam("id") UUID id) {
        if (!tickets.use(id)) {
            throw new RuleBroken("ticket-used", "This ticket was used before.");
        }
        return RestResponse.status(Response.Status.NO_CONTENT);
    }
}
