package org.dialogueplatform.platform.mandate;

import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

import io.vertx.core.http.HttpServerRequest;

/**
 * Somebody's token was accepted; told to whoever in this process observes it, before the request goes on.
 *
 * @param session what one sign-in has for all its tokens: the provider's session, or the token itself where there is none
 * @param request through which
 */
public record Recognised(Actor actor, String session, @Nullable HttpServerRequest request) {
}
