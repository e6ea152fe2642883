package org.dialogueplatform.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted: a {@code @BeanParam} of every listing operation. Pages follow each other by key, never by
 * offset, so that a page costs the same however deep it lies.
 */
public class PageRequest {

    @QueryParam("after")
    @Parameter(description = "Where the page begins: 'next' of the page before")
    @Nullable
    String after;

    @QueryParam("limit")
    @DefaultValue("20")
    @Min(1)
    @Max(100)
    @Parameter(description = "How many items a page holds, 1 to 100")
    int limit = 20;

    @Context
    @Nullable
    UriInfo uri;

    /** The key after which the page begins, as it was given to {@link #answer}; null for the first page. */
    public @Nullable String afterKey() {
        if (after == null) {
            return null;
        }
        String key;
        try {
            key = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        if (key.indexOf('\0') >= 0) {
            // no key of ours, and nothing a database would take
            throw unreadable();
        }
        return key;
    }

    /** The key, read by a function that throws {@link IllegalArgumentException} when it cannot. */
    public <K> @Nullable K afterKey(Function<String, K> read) {
        String key = afterKey();
        try {
            return key == null ? null : read.apply(key);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    /** How many rows to read: one more than the page holds, to know whether another follows. */
    public int rowsToRead() {
        return limit + 1;
    }

    /** The page made of these rows, with a Link to the next one. */
    public <R, T> RestResponse<Page<T>> answer(List<R> rows, Function<R, T> view, Function<R, String> key) {
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more
                ? Base64.getUrlEncoder().withoutPadding()
                        .encodeToString(key.apply(shown.getLast()).getBytes(StandardCharsets.UTF_8))
                : null;
        var answer = RestResponse.ResponseBuilder.ok(new Page<>(shown.stream().map(view).toList(), next));
        if (next != null && uri != null) {
            var target = uri.getRequestUriBuilder().replaceQueryParam("after", next).build();
            answer.header(HttpHeaders.LINK, "<" + target.getRawPath() + "?" + target.getRawQuery() + ">; rel=\"next\"");
        }
        return answer.build();
    }

    private static ProblemException unreadable() {
        return new ProblemException(ProblemType.INVALID_PARAMETER, "after must be the 'next' of a page of this list.");
    }
}
