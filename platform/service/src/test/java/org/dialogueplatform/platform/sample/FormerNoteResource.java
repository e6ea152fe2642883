package org.dialogueplatform.platform.sample;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.ToBeRemoved;
import org.eclipse.microprofile.openapi.annotations.Operation;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/v1/former-notes")
@RunOnVirtualThread
public class FormerNoteResource {

    @GET
    @PermitAll
    @ToBeRemoved(deprecatedOn = "2027-01-01", sunsetOn = "2027-07-01", instead = "Read /api/v1/notes.")
    @Operation(operationId = "listFormerNotes", description = "What was noted.")
    public Page<NoteResource.NoteView> list() {
        return Page.whole(List.of());
    }
}
