package org.dialogueplatform.delivery.webhook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Where the secrets of subscriptions are. */
@FunctionalInterface
public interface Keyring {

    /** Those of a subscription, the newest first. */
    List<Key> of(UUID subscription);

    /** @param until when it counts no more; null while it is not replaced */
    record Key(Secret secret, @Nullable Instant until) {

        public boolean counts(Instant at) {
            return until == null || at.isBefore(until);
        }
    }
}
