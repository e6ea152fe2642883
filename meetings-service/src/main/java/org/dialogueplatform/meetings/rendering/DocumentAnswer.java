package org.dialogueplatform.meetings.rendering;

import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/** A document as a caller wants to have it. */
public final class DocumentAnswer {

    /** What an operation that answers so declares: who names a format need not accept it, too. */
    public static final String ANY = MediaType.WILDCARD;

    private DocumentAnswer() {
    }

    /**
     * Which format: the one that is asked for by name, else the first that the caller accepts.
     *
     * @param format html, docx or pdf
     */
    public static DocumentFormat wanted(@Nullable String format, List<MediaType> accepted) {
        if (format == null) {
            return accepted.stream().flatMap(type -> List.of(DocumentFormat.values()).stream()
                    .filter(known -> type.isCompatible(MediaType.valueOf(known.mediaType())))).findFirst()
                    .orElseThrow(NotAcceptableException::new);
        }
        for (DocumentFormat known : DocumentFormat.values()) {
            if (known.name().equalsIgnoreCase(format)) {
                return known;
            }
        }
        throw new ProblemException(ProblemType.INVALID_PARAMETER, "format must be html, docx or pdf.");
    }

    /**
     * The answer. What a browser shows it shows; what it does not, it saves under the name.
     *
     * @param name in ASCII, without an ending
     */
    public static Response of(Document document, DocumentFormat format, String name) {
        byte[] written = format.write(document);
        return Response.ok((StreamingOutput) out -> out.write(written), format.mediaType())
                .header(HttpHeaders.CONTENT_LANGUAGE, document.language().code())
                .header(HttpHeaders.CONTENT_DISPOSITION, (format == DocumentFormat.DOCX ? "attachment" : "inline")
                        + "; filename=\"" + name + "." + format.name().toLowerCase(Locale.ROOT) + "\"")
                .header(HttpHeaders.VARY, "Accept, Accept-Language").header("X-Content-Type-Options", "nosniff").build();
    }
}
