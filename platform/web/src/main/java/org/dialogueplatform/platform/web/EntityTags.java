package org.dialogueplatform.platform.web;

import java.net.URI;
import java.util.Arrays;

import jakarta.ws.rs.core.HttpHeaders;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags, so that nobody overwrites what they have not seen. */
public final class EntityTags {

    private EntityTags() {
    }

    /** 200 with the version as ETag. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, tag(version))
                .header(HttpHeaders.VARY, "Accept-Language")
                .build();
    }

    /** 201 with Location and the version as ETag. */
    public static <T> RestResponse<T> created(String path, T view, long version) {
        return RestResponse.ResponseBuilder.<T> create(RestResponse.Status.CREATED).entity(view)
                .header(HttpHeaders.LOCATION, URI.create(path)).header(HttpHeaders.ETAG, tag(version)).build();
    }

    /** For a replacement: 428 without If-Match, 412 when it names another version. */
    public static void require(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED,
                    "Send the ETag you read as If-Match, so that a change you have not seen is not overwritten.");
        }
        check(ifMatch, version);
    }

    /** For a transition: nothing without If-Match, 412 when it names another version. */
    public static void check(@Nullable String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) {
            return;
        }
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(tag(version)::equals)) {
            throw new ProblemException(ProblemType.STALE_VERSION,
                    "It has changed since you read it: its version is now " + tag(version)
                            + ". Read it again and repeat your change.")
                    .with("version", version);
        }
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
