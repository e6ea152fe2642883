package org.dialogueplatform.platform.identity;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for a token on a developer's machine: {@code X-Dialogue-Actor: role=representative; organisation=<uuid>;
 * person=<uuid>; subject=<text>}. Only the profile {@code local} accepts it.
 */
public final class ActorHeader {

    public static final String NAME = "X-Dialogue-Actor";

    private ActorHeader() {
    }

    static Actor read(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Actor.PUBLIC;
        }
        Map<String, String> parts = new HashMap<>();
        for (String part : header.split(";", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw unreadable();
            }
            parts.put(part.substring(0, equals).strip().toLowerCase(Locale.ROOT), part.substring(equals + 1).strip());
        }
        try {
            String role = parts.get("role");
            if (role == null) {
                throw unreadable();
            }
            return new Actor(parts.getOrDefault("subject", role), Role.valueOf(role.toUpperCase(Locale.ROOT)),
                    uuid(parts.get("organisation")), uuid(parts.get("person")));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private static @Nullable UUID uuid(@Nullable String text) {
        return text == null ? null : UUID.fromString(text);
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemType.UNAUTHENTICATED, "The header " + NAME
                + " must read like: role=representative; organisation=<uuid>. Roles: secretariat, representative, assessor, desk, partner, auditor, operator.");
    }
}
