package org.dialogueplatform.meetings.document;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.file.FileVisibility;
import org.dialogueplatform.platform.file.SentFile;
import org.dialogueplatform.platform.file.Upload;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.time.Occurrence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

/** A file that is sent for a document. */
public class FileForm {

    @RestForm("file")
    @Schema(description = "The file: PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, plain text in UTF-8 or CSV")
    @Nullable
    FileUpload file;

    @RestForm("language")
    @Schema(description = "In which language it is: kk, ru or en; left out for pictures, tables, and what is in several")
    @Pattern(regexp = "kk|ru|en", message = "must be kk, ru or en")
    @Nullable
    String language;

    @RestForm("occurredAt")
    @Schema(description = "When it was handed in, if not now (RFC 3339, UTC)")
    @Nullable
    Instant occurredAt;

    @RestForm("reason")
    @Schema(description = "Why; required when it is recorded more than 24 hours after it was handed in")
    @Size(max = 2000)
    @Nullable
    String reason;

    FileUpload upload() {
        return Upload.require(file);
    }

    /** Who may read it is the document's affair, and may change. */
    SentFile read(InputStream content, @Nullable UUID organisation) {
        FileUpload upload = upload();
        return new SentFile(content, Objects.requireNonNullElse(upload.fileName(), ""), upload.contentType(),
                FileVisibility.PUBLIC, organisation, null);
    }

    @Nullable
    Language inLanguage() {
        return language == null ? null : Language.valueOf(language.toUpperCase(Locale.ROOT));
    }

    Occurrence occurrence(Clock clock) {
        return Occurrence.of(occurredAt, reason, clock);
    }

    /** What makes two requests the same: not where the server put the upload, but what was in it. */
    @JsonValue
    List<String> asked() {
        List<String> asked = new ArrayList<>(
                List.of(String.valueOf(language), String.valueOf(occurredAt), String.valueOf(reason)));
        asked.addAll(Upload.asked(file));
        return asked;
    }
}
