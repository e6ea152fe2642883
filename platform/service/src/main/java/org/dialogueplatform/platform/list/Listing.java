package org.dialogueplatform.platform.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.dialogueplatform.platform.list.Orders.Order;
import org.dialogueplatform.platform.list.Orders.Place;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/**
 * A list of what a repository holds: the conditions whose filter was given, and a page in one of its orders. Pages follow each
 * other by key, in queries an index on the order and the id answers: what has nothing in the order's field is a query of its
 * own.
 */
public final class Listing<E> {

    private final PanacheRepositoryBase<E, ?> repository;
    private final String from;
    private final String id;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param from the entity and the name it has in the conditions, as in {@code Measure m}
     */
    public Listing(PanacheRepositoryBase<E, ?> repository, String from) {
        this.repository = repository;
        this.from = from;
        this.id = from.substring(from.lastIndexOf(' ') + 1) + ".id";
    }

    /**
     * @param condition in JPQL, with the one parameter {@code :name}
     * @param value null if the filter was not given
     */
    public Listing<E> and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
        return this;
    }

    /** A condition that always holds for this list; none, if it is empty. */
    public Listing<E> and(String condition) {
        if (!condition.isEmpty()) {
            conditions.add(condition);
        }
        return this;
    }

    /** A value that several conditions share. */
    public Listing<E> with(String name, Object value) {
        parameters.put(name, value);
        return this;
    }

    /** The conditions as a clause, to be used with {@link #parameters}. */
    public String where() {
        return where(List.of());
    }

    public Map<String, Object> parameters() {
        return Map.copyOf(parameters);
    }

    /** What is wanted of it. */
    public Rows<E> rows(Wanted wanted, Orders<E> orders) {
        and(id + " in :wantedIds", "wantedIds", wanted.ids().isEmpty() ? null : wanted.ids());
        Order<E> order = orders.order(wanted.order());
        Place after = wanted.after(order::place);
        List<E> rows = new ArrayList<>();
        if (after == null || order.path() == null || after.value() != null) {
            rows.addAll(read(order, order.path(), after, wanted.rows()));
        }
        if (order.optional() && rows.size() < wanted.rows()) {
            boolean inTheRest = after != null && after.value() == null;
            rows.addAll(read(order, null, inTheRest ? after : null, wanted.rows() - rows.size()));
        }
        return new Rows<>(rows, order::key, this::count);
    }

    private long count() {
        return repository.count("from " + from + where(), parameters);
    }

    /**
     * @param path ordered by this before the id; by the id alone, if null
     */
    private List<E> read(Order<E> order, @Nullable String path, @Nullable Place after, int most) {
        List<String> further = new ArrayList<>();
        Map<String, Object> values = new HashMap<>(parameters);
        if (order.optional()) {
            further.add(order.path() + (path == null ? " is null" : " is not null"));
        }
        String beyond = order.descending() ? " < " : " > ";
        String direction = order.descending() ? " desc" : "";
        if (after != null) {
            values.put("afterId", after.id());
            if (path == null) {
                further.add(id + beyond + ":afterId");
            } else {
                further.add("(" + path + ", " + id + ")" + beyond + "(:afterValue, :afterId)");
                values.put("afterValue", Objects.requireNonNull(after.value()));
            }
        }
        String by = path == null ? "" : path + direction + ", ";
        return repository.find("from " + from + where(further) + " order by " + by + id + direction, values).page(0, most)
                .list();
    }

    private String where(List<String> further) {
        List<String> all = new ArrayList<>(conditions);
        all.addAll(further);
        return all.isEmpty() ? "" : " where " + String.join(" and ", all);
    }
}
