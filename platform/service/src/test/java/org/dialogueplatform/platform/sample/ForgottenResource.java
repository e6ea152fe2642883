package org.dialogueplatform.platform.sample;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Somebody forgot to say who may use this. */
@Path("/api/v1/forgotten")
public class ForgottenResource {

    @GET
    public String read() {
        return "secret";
    }
}
