package org.dialogueplatform.participants.mandate;

import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.jspecify.annotations.Nullable;

/** Which mandates a list shows. */
public class MandateFilter {

    @QueryParam("organisation")
    @Nullable
    UUID organisationId;

    @QueryParam("person")
    @Nullable
    UUID personId;

    @QueryParam("subject")
    @Size(max = 255)
    @Nullable
    String subject;

    @QueryParam("state")
    @Nullable
    MandateState state;

    @Nullable
    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    UUID personId() {
        return personId;
    }

    @Nullable
    String subject() {
        return subject;
    }

    @Nullable
    MandateState state() {
        return state;
    }
}
