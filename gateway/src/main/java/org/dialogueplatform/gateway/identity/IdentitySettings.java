package org.dialogueplatform.gateway.identity;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;

/** How the gateway learns who asks. */
@ConfigMapping(prefix = "dialogue.identity")
interface IdentitySettings {

    /** Whether people can sign in here, for a session in their browser. */
    boolean signIn();

    /** How long the identity provider is waited for. */
    Duration patience();
}
