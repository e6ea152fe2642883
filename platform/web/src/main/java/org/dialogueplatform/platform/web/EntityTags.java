package org.dialogueplatform.platform.web;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.ws.rs.core.HttpHeaders;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * Versions as entity tags, so that nobody overwrites what they have not seen. What is read has a digest behind the version, as
 * in {@code "7-9f86d081884c"}: the same version is worded differently for different readers. A precondition looks at the
 * version
 * only.
 */
public final class EntityTags {

    private static final Pattern VERSIONED = Pattern.compile("\"(\\d{1,18})(?:-[0-9a-f]{12})?\"");

    private EntityTags() {
    }

    /** 200 with the version as ETag. */
    public static <T> RestResponse<T> ok(T view, long version) {
        return RestResponse.ResponseBuilder.ok(view).header(HttpHeaders.ETAG, tag(version)).build();
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
        if (Arrays.stream(ifMatch.split(",", -1)).map(String::strip).noneMatch(given -> names(given, version))) {
            throw new ProblemException(ProblemType.STALE_VERSION,
                    "It has changed since you read it: its version is now " + tag(version)
                            + ". Read it again and repeat your change.")
                    .with("version", version);
        }
    }

    /** The tag of these bytes, which show a version if the resource said so. */
    static String of(@Nullable String versionTag, byte[] bytes) {
        String digest;
        try {
            digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
        Matcher versioned = versionTag == null ? null : VERSIONED.matcher(versionTag);
        return versioned != null && versioned.matches() ? "\"" + versioned.group(1) + "-" + digest + "\""
                : "\"" + digest + "\"";
    }

    /** Whether the caller has it already: the weak comparison of RFC 9110, 8.8.3.2, since caches may have weakened it. */
    static boolean has(@Nullable String ifNoneMatch, String tag) {
        return ifNoneMatch != null && (ifNoneMatch.strip().equals("*") || Arrays.stream(ifNoneMatch.split(",", -1))
                .map(String::strip).map(given -> given.startsWith("W/") ? given.substring(2) : given).anyMatch(tag::equals));
    }

    private static boolean names(String given, long version) {
        Matcher versioned = VERSIONED.matcher(given);
        return versioned.matches() && Long.parseLong(versioned.group(1)) == version;
    }

    private static String tag(long version) {
        return "\"" + version + "\"";
    }
}
