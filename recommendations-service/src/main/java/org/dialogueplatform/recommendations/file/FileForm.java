package org.dialogueplatform.recommendations.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.ws.rs.DefaultValue;

import org.dialogueplatform.platform.file.FileVisibility;
import org.dialogueplatform.platform.file.SentFile;
import org.dialogueplatform.platform.file.Upload;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

/** What is sent to hand a file in. */
public class FileForm {

    @RestForm("file")
    @Schema(description = "The file: PDF, PNG, JPEG, DOCX, XLSX, ODT, ODS, plain text in UTF-8 or CSV")
    @Nullable
    FileUpload file;

    @RestForm("visibility")
    @DefaultValue("OWN")
    @Schema(description = "Who may read it at most, once it is used for something they see")
    @Nullable
    FileVisibility visibility;

    @RestForm("organisationId")
    @Schema(description = "Whose it is; the own organisation's when left out, the secretariat's if it hands it in")
    @Nullable
    UUID organisationId;

    @RestForm("replaces")
    @Schema(description = "Which file this is a newer version of")
    @Nullable
    UUID replaces;

    /** The file that came with it; missing or empty ones are refused. */
    FileUpload upload() {
        return Upload.require(file);
    }

    SentFile read(InputStream content) {
        FileUpload upload = upload();
        return new SentFile(content, Objects.requireNonNullElse(upload.fileName(), ""), upload.contentType(),
                Objects.requireNonNullElse(visibility, FileVisibility.OWN), organisationId, replaces);
    }

    /** What makes two requests the same: not where the server put the upload, but what was in it. */
    @JsonValue
    List<String> asked() {
        List<String> asked = new ArrayList<>(
                List.of(String.valueOf(visibility), String.valueOf(organisationId), String.valueOf(replaces)));
        asked.addAll(Upload.asked(file));
        return asked;
    }
}
