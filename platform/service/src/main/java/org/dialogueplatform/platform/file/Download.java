package org.dialogueplatform.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** How a file is given: to be saved, never to be shown by the browser in the suite's name. */
public final class Download {

    private static final String UNRESERVED = "!#$&+-.^_`|~";

    private Download() {
    }

    /** The ETag of its content. */
    public static String tag(StoredFile file) {
        return "\"" + file.sha256() + "\"";
    }

    /** Whether the reader has it already. */
    public static boolean isKnown(StoredFile file, @Nullable String ifNoneMatch) {
        return ifNoneMatch != null && Arrays.stream(ifNoneMatch.split(",", -1)).map(String::strip)
                .anyMatch(known -> known.equals("*") || known.replaceFirst("^W/", "").equals(tag(file)));
    }

    /** An answer with what keeps browsers from doing more than saving it. */
    public static <T> RestResponse<T> head(RestResponse.ResponseBuilder<T> answer, StoredFile file) {
        return answer.header(HttpHeaders.ETAG, tag(file)).header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'").build();
    }

    /** RFC 6266, with the name for those who read RFC 8187 and what is left of it in ASCII for the others. */
    public static String disposition(String name) {
        String ascii = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("[\"\\\\%]", "_");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded(name);
    }

    private static String encoded(String name) {
        var encoded = new StringBuilder();
        for (byte value : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (value & 0xff);
            boolean plain = character < 0x80 && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
        }
        return encoded.toString();
    }
}
