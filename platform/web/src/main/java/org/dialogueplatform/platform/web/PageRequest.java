package org.dialogueplatform.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: a {@code @BeanParam} of every listing operation. Pages follow each other by key, never by
 * offset, so that a page costs the same however deep it lies. What else can be asked for says {@link Listed}.
 */
public class PageRequest {

    static final String ACTIONS = "actions";

    /** How many ids can be asked for at once, and how many items a page holds at most. */
    static final int MOST = 100;

    /** Around the order in a cursor of a list that has several; no key begins with it. */
    private static final char ORDER_MARK = '\u0001';

    @QueryParam("after")
    @Parameter(description = "Where the page begins: 'next' of the page before")
    @Nullable
    String after;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(MOST)
    @Parameter(description = "How many items a page holds, 1 to 100")
    int limit = 20;

    @Context
    @Nullable
    UriInfo uri;

    @Context
    @Nullable
    ResourceInfo operation;

    /** What is wanted, as a repository takes it. */
    public Wanted wanted() {
        List<UUID> ids = ids();
        int most = ids.isEmpty() || !given("limit").isEmpty() ? limit : Math.max(limit, ids.size());
        includesTotal();
        return new Wanted(order(), afterKey(), most, ids);
    }

    /** The key after which the page begins, as {@link Rows} gave it; null for the first page. */
    private @Nullable String afterKey() {
        if (after == null) {
            return null;
        }
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Wanted.unreadable();
        }
        String order = "";
        if (!key.isEmpty() && key.charAt(0) == ORDER_MARK) {
            int end = key.indexOf(ORDER_MARK, 1);
            if (end < 0) {
                throw Wanted.unreadable();
            }
            order = key.substring(1, end);
            key = key.substring(end + 1);
        }
        if (!order.equals(mark())) {
            throw refused("after", "another-order",
                    "after is the 'next' of a page in another order. Ask with the sort it was made with, or begin again without after.");
        }
        if (key.indexOf('\0') >= 0) {
            // no key of ours, and nothing a database would take
            throw Wanted.unreadable();
        }
        return key;
    }

    /** The page made of these rows, with Links to the next one and back to the first. */
    public <R, T> RestResponse<Page<T>> answer(Rows<R> rows, Function<? super R, ? extends T> view) {
        int most = wanted().limit();
        boolean more = rows.list().size() > most;
        List<R> shown = more ? rows.list().subList(0, most) : rows.list();
        String next = more ? cursor(rows.key().apply(shown.getLast())) : null;
        List<T> items = new ArrayList<>(shown.size());
        shown.forEach(row -> items.add(view.apply(row)));
        var answer = RestResponse.ResponseBuilder.ok(new Page<>(items, next, total(rows, more)));
        String links = links(next);
        if (!links.isEmpty()) {
            answer.header(HttpHeaders.LINK, links);
        }
        return answer.build();
    }

    private @Nullable Long total(Rows<?> rows, boolean more) {
        if (!includesTotal()) {
            return null;
        }
        return after == null && !more ? (long) rows.list().size() : rows.count().getAsLong();
    }

    private String cursor(String key) {
        String mark = mark();
        String text = mark.isEmpty() ? key : ORDER_MARK + mark + ORDER_MARK + key;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private String links(@Nullable String next) {
        if (uri == null) {
            return "";
        }
        List<String> links = new ArrayList<>();
        if (next != null) {
            links.add(link(uri.getRequestUriBuilder().replaceQueryParam("after", next), "next"));
        }
        if (after != null) {
            links.add(link(uri.getRequestUriBuilder().replaceQueryParam("after", (Object[]) null), "first"));
        }
        return String.join(", ", links);
    }

    private static String link(UriBuilder address, String relation) {
        var target = address.build();
        String query = target.getRawQuery();
        return "<" + target.getRawPath() + (query == null || query.isEmpty() ? "" : "?" + query) + ">; rel=\"" + relation
                + "\"";
    }

    /** The order that was asked for, or the one without being asked. */
    private String order() {
        List<String> orders = orders();
        List<String> asked = given("sort");
        if (asked.isEmpty()) {
            return orders.isEmpty() ? "" : orders.getFirst();
        }
        String order = String.join(",", asked).strip();
        if (orders.isEmpty()) {
            throw refused("sort", "one-order-only",
                    "This list has one order only, the one its description names: no other can be read page by page. Leave sort out.");
        }
        if (!orders.contains(order)) {
            throw refused("sort", "unknown-value", "sort must be one of " + String.join(", ", orders) + " here.");
        }
        return order;
    }

    /** What a cursor says of the order: nothing, if it is the one without being asked. */
    private String mark() {
        String order = order();
        return orders().isEmpty() || orders().getFirst().equals(order) ? "" : order;
    }

    private List<String> orders() {
        Listed listed = listed();
        return listed == null ? List.of() : Arrays.asList(listed.sort());
    }

    private List<UUID> ids() {
        List<String> asked = given("id");
        if (asked.isEmpty()) {
            return List.of();
        }
        Listed listed = listed();
        if (listed == null || !listed.byId()) {
            throw refused("id", "not-by-id", "This list cannot be asked for by ids.");
        }
        List<String> texts = asked.stream().flatMap(text -> Arrays.stream(text.split(",", -1))).map(String::strip).distinct()
                .toList();
        if (texts.size() > MOST) {
            throw refused("id", "too-many", "At most " + MOST + " ids can be asked for at once; these are " + texts.size()
                    + ". Ask several times.");
        }
        try {
            return texts.stream().map(UUID::fromString).toList();
        } catch (IllegalArgumentException e) {
            throw refused("id", "wrong-type", "id must be one or more ids, as in id=" + new UUID(0, 1) + "," + new UUID(0, 2)
                    + ".");
        }
    }

    /** Whether each item is to say what this caller may do with it. */
    public boolean includesActions() {
        return included().contains(ACTIONS);
    }

    private boolean includesTotal() {
        return included().contains(ListShape.TOTAL);
    }

    private Set<String> included() {
        Listed listed = listed();
        List<String> known = listed != null && listed.actions() ? List.of(ListShape.TOTAL, ACTIONS) : List.of(ListShape.TOTAL);
        Set<String> asked = given("include").stream().flatMap(text -> Arrays.stream(text.split(",", -1))).map(String::strip)
                .collect(Collectors.toSet());
        if (!known.containsAll(asked)) {
            throw refused("include", "unknown-value", "include can be " + String.join(", ", known) + ", and nothing else.");
        }
        return asked;
    }

    private List<String> given(String parameter) {
        return uri == null ? List.of() : Objects.requireNonNullElse(uri.getQueryParameters().get(parameter), List.of());
    }

    private @Nullable Listed listed() {
        return operation == null || operation.getResourceMethod() == null ? null
                : operation.getResourceMethod().getAnnotation(Listed.class);
    }

    static ProblemException refused(String parameter, String code, String detail) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, detail, List.of(new FieldError(parameter, code, detail)));
    }
}
