package org.dialogueplatform.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** How the gateway learns who asks. */
@ConfigMapping(prefix = "dialogue.identity")
public interface IdentitySettings {

    /** Where the identity provider listens whose pages browsers see below /auth, if they see them there. */
    Optional<URI> providerUrl();

    /** Whether people can sign in here, for a session in their browser. */
    boolean signIn();

    /** Whatever this secret has encrypted is read besides, while the sessions' own is changed; see docs/operations.md. */
    Optional<String> otherSessionSecret();

    /** How long the identity provider is waited for. */
    Duration patience();
}
