package org.dialogueplatform.participants.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The conditions of a list: those whose filter was given. */
public final class Conditions {

    private final StringBuilder text = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param condition in JPQL, with the one parameter {@code :name}
     * @param value null if the filter was not given
     */
    public Conditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            text.append(" and ").append(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** A condition that always holds for this list. */
    public Conditions and(String condition) {
        text.append(" and ").append(condition);
        return this;
    }

    /** The first rows that fulfil them all. */
    public <E> List<E> list(PanacheRepositoryBase<E, ?> repository, String orderBy, int rows) {
        return repository.find(text + " order by " + orderBy, parameters).page(0, rows).list();
    }
}
