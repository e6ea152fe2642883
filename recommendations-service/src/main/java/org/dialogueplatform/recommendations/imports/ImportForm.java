package org.dialogueplatform.recommendations.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.ws.rs.DefaultValue;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.recommendations.register.Addressed;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What is sent to have a file imported. */
public class ImportForm {

    @RestForm("file")
    @Schema(description = "The export, as it was downloaded")
    @Nullable
    FileUpload file;

    @RestForm("format")
    @Schema(description = "Its layout")
    @Nullable
    ImportFormat format;

    @RestForm("dryRun")
    @DefaultValue("false")
    @Schema(description = "Only tell what would become of each row")
    boolean dryRun;

    @RestForm("statesUnderReview")
    @Schema(description = "The States under review whose rows are wanted (ISO 3166-1 alpha-3); all when left out")
    @Nullable
    List<String> statesUnderReview;

    /** The States asked for, each once; refused if one is no State. */
    List<String> states() {
        if (statesUnderReview == null) {
            return List.of();
        }
        List<String> states = new ArrayList<>();
        for (String given : statesUnderReview) {
            for (String part : given.split(",", -1)) {
                String state = part.strip().toUpperCase(Locale.ROOT);
                if (state.isEmpty() || states.contains(state)) {
                    continue;
                }
                if (!Addressed.isState(state)) {
                    throw new Invalid("/statesUnderReview", "unknown-state",
                            part + " is not an ISO 3166-1 alpha-3 code, such as KAZ");
                }
                states.add(state);
            }
        }
        return states;
    }

    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (file == null || file.size() == 0) {
            errors.add(new FieldError("/file", "NotNull", "the file is missing or empty"));
        }
        if (format == null) {
            errors.add(new FieldError("/format", "NotNull", "is missing: say UPR_INFO_CSV"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }
}
