package org.dialogueplatform.platform.file.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of files that are taken in. Nothing else is. */
public enum FileKind {
    PDF("application/pdf", List.of("pdf"), List.of()),
    PNG("image/png", List.of("png"), List.of()),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), List.of("image/jpg", "image/pjpeg")),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), List.of()),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), List.of()),
    ODT("application/vnd.oasis.opendocument.text", List.of("odt"), List.of()),
    ODS("application/vnd.oasis.opendocument.spreadsheet", List.of("ods"), List.of()),
    TEXT("text/plain", List.of("txt"), List.of()),
    /** Browsers on Windows call it what they would open it with. */
    CSV("text/csv", List.of("csv"), List.of("text/plain", "application/csv", "application/vnd.ms-excel"));

    /** As sent by who does not know. */
    private static final String ANYTHING = "application/octet-stream";

    private final String mediaType;
    private final List<String> extensions;
    private final List<String> alsoCalled;

    FileKind(String mediaType, List<String> extensions, List<String> alsoCalled) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.alsoCalled = alsoCalled;
    }

    public String mediaType() {
        return mediaType;
    }

    boolean hasExtension(String extension) {
        return extensions.contains(extension);
    }

    /** Whether this may have been meant by a declared media type, without parameters and in lower case. */
    boolean isMeantBy(String declared) {
        return declared.isEmpty() || declared.equals(ANYTHING) || declared.equals(mediaType) || alsoCalled.contains(declared);
    }

    /** As in "PDF, PNG, …", for those who sent something else. */
    static String allowed() {
        return Arrays.stream(values()).map(kind -> kind == TEXT ? "plain text in UTF-8" : kind.name())
                .collect(Collectors.joining(", "));
    }
}
