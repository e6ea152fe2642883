package org.dialogueplatform.platform.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/v1/whoami")
@RunOnVirtualThread
public class WhoAmIResource {

    @Inject
    CurrentActor actor;

    @GET
    @PermitAll
    public Actor read() {
        return actor.get();
    }
}
