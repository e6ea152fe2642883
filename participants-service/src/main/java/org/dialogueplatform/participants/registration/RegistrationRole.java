package org.dialogueplatform.participants.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody takes part. */
@Schema(name = "RegistrationRole")
public enum RegistrationRole {
    /** Sent by their organisation. */
    DELEGATE,
    /** Speaks to an item of the agenda. */
    RAPPORTEUR
}
