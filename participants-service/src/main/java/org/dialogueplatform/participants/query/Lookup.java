package org.dialogueplatform.participants.query;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a page's rows refer to, read in one query instead of one for each row. */
public final class Lookup<T> {

    private final Map<UUID, T> found;

    private Lookup(Map<UUID, T> found) {
        this.found = found;
    }

    /**
     * @param ids what is referred to, perhaps several times
     * @param read gives those with these ids
     */
    public static <T> Lookup<T> of(Collection<UUID> ids, Function<Set<UUID>, List<T>> read, Function<T, UUID> id) {
        return new Lookup<>(ids.isEmpty() ? Map.of()
                : read.apply(Set.copyOf(ids)).stream().collect(Collectors.toMap(id, Function.identity())));
    }

    /** One of them; foreign keys see to it that it is there. */
    public T get(UUID id) {
        T one = found.get(id);
        if (one == null) {
            throw new IllegalStateException("a row refers to " + id + ", which is not there");
        }
        return one;
    }
}
