package org.dialogueplatform.participants.registration;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a delegate takes part. */
@Schema(name = "RegistrationMode")
public enum Mode {
    /** In the room. */
    ROOM,
    /** From elsewhere. */
    ONLINE
}
