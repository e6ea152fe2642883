package org.dialogueplatform.participants.privacy;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Under which what is private is kept; each person and each organisation has one of its own, which can be broken for ever.
 */
public interface Seal {

    /** What is stored in place of the private details. */
    String close(UUID owner, Object details);

    /** The details again; nothing if the seal was broken. */
    <T> Optional<T> open(UUID owner, String closed, Class<T> type);

    /** Nothing that was ever closed under it can be opened again, wherever a copy of it lies. */
    void breakFor(UUID owner);

    /**
     * What is to be stored from now on. Details that did not change stay as they are: sealed anew, the same would look changed.
     *
     * @param closed what has been stored so far
     * @param details none if nothing is to be kept any more
     */
    default @Nullable String keep(UUID owner, @Nullable String closed, @Nullable Object details) {
        if (details == null) {
            return null;
        }
        boolean same = closed != null && open(owner, closed, details.getClass()).filter(details::equals).isPresent();
        return same ? closed : close(owner, details);
    }
}
