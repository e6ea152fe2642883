package org.dialogueplatform.platform.list;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * The orders a list can be had in, each exact: what is equal in a field goes by id, and what has nothing in it comes last,
 * whichever end the list begins at. Ids sort by the time of making, so {@code -id} is newest first.
 */
public final class Orders<E> {

    private final Function<E, UUID> id;
    private final String usual;
    private final Map<String, Field<E>> fields = new HashMap<>();

    private Orders(Function<E, UUID> id, String usual) {
        this.id = id;
        this.usual = usual;
    }

    /**
     * @param usual the order nobody has to ask for, as in {@code -id}
     */
    public static <E> Orders<E> of(Function<E, UUID> id, String usual) {
        return new Orders<>(id, usual);
    }

    /** By a field that everything has. */
    public Orders<E> by(String name, String path, Function<E, ?> value, Function<String, ?> read) {
        fields.put(name, new Field<>(path, value::apply, read, false));
        return this;
    }

    /** By a field that may be empty. */
    public Orders<E> byOptional(String name, String path, Function<E, ?> value, Function<String, ?> read) {
        fields.put(name, new Field<>(path, value::apply, read, true));
        return this;
    }

    Order<E> order(String asked) {
        String name = asked.isEmpty() ? usual : asked;
        boolean descending = name.startsWith("-");
        String field = descending ? name.substring(1) : name;
        if (field.equals("id")) {
            return new Order<>(id, null, descending);
        }
        Field<E> known = fields.get(field);
        if (known == null) {
            throw new IllegalArgumentException("The list is said to have an order that it has not: " + name);
        }
        return new Order<>(id, known, descending);
    }

    /**
     * What a list is ordered by.
     *
     * @param path in JPQL
     * @param read what {@code value} gave, from its text
     */
    private record Field<E>(String path, Value<E> value, Function<String, ?> read, boolean optional) {
    }

    /** What something has in a field, if it has anything. */
    @FunctionalInterface
    private interface Value<E> {
        @Nullable
        Object of(E row);
    }

    /** One of them, from one end. */
    record Order<E>(Function<E, UUID> id, @Nullable Field<E> field, boolean descending) {

        /** The path of what it is ordered by before the id; null for the id alone. */
        @Nullable
        String path() {
            return field == null ? null : field.path();
        }

        boolean optional() {
            return field != null && field.optional();
        }

        String key(E row) {
            Object value = field == null ? null : field.value().of(row);
            return value == null ? id.apply(row).toString() : id.apply(row) + " " + value;
        }

        Place place(String key) {
            int space = key.indexOf(' ');
            UUID at = UUID.fromString(space < 0 ? key : key.substring(0, space));
            if (field == null ? space >= 0 : space < 0 && !field.optional()) {
                throw new IllegalArgumentException(key);
            }
            return new Place(at, field == null || space < 0 ? null : field.read().apply(key.substring(space + 1)));
        }
    }

    /** A place in a list. */
    record Place(UUID id, @Nullable Object value) {
    }
}
