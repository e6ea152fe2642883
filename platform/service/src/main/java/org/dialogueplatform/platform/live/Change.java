package org.dialogueplatform.platform.live;

import java.util.function.Function;

import org.dialogueplatform.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Something changed that those who listen to a scope may want to read again.
 *
 * @param scope what is listened to
 * @param resource its address
 * @param sight asked for every kind of reader before one is told
 */
public record Change(String scope, String resource, Function<Actor, Seen> sight) {

    /**
     * What a reader may be told.
     *
     * @param visible whether it may know of it at all
     * @param version as its entity tag says; null where it has none
     */
    public record Seen(boolean visible, @Nullable Long version) {

        /** The reader hears nothing. */
        public static final Seen NOTHING = new Seen(false, null);

        /** Something without a version of its own. */
        public static final Seen UNNUMBERED = new Seen(true, null);

        public static Seen at(long version) {
            return new Seen(true, version);
        }
    }
}
