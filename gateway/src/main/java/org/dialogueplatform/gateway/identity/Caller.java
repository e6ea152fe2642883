package org.dialogueplatform.gateway.identity;

import org.jspecify.annotations.Nullable;

/**
 * Who asks.
 *
 * @param subject whom the identity provider knows; null for the public
 * @param token what the services hear as Authorization: Bearer; null for the public
 * @param inSession whether a browser's cookie said so, which it also says when somebody else's page makes it ask
 */
public record Caller(@Nullable String subject, @Nullable String token, boolean inSession) {

    /** Everybody who did not say who they are. */
    public static final Caller PUBLIC = new Caller(null, null, false);

    /** Never the token: what is logged is read by many. */
    @Override
    public String toString() {
        return subject == null ? "public" : subject;
    }
}
