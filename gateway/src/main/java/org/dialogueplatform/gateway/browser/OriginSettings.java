package org.dialogueplatform.gateway.browser;

import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;

/** Whose pages may use the interface from a browser. */
@ConfigMapping(prefix = "dialogue.browser")
interface OriginSettings {

    /** Scheme, host and port of every front end that is served elsewhere, as in {@code https://portal.example}. */
    Optional<List<String>> origins();
}
