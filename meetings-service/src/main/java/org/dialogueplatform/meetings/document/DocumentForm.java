package org.dialogueplatform.meetings.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.text.LocalizedText;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.PartType;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;

/** A document with its first file, as it is sent. */
public class DocumentForm extends FileForm {

    @RestForm("kind")
    @Schema(description = "What it is to the meeting")
    @NotNull
    @Nullable
    DocumentKind kind;

    @RestForm("title")
    @PartType(MediaType.APPLICATION_JSON)
    @Schema(description = "What it is called, as JSON")
    @NotNull
    @Valid
    @Nullable
    LocalizedText title;

    @RestForm("agendaItemId")
    @Schema(description = "The item it belongs to; the meeting as a whole when left out, which is for the secretariat")
    @Nullable
    UUID agendaItemId;

    @RestForm("access")
    @Schema(description = "For whom it is meant, MEMBERS when left out; whoever does not see the item does not see it either")
    @Nullable
    Audience access;

    @RestForm("organisationId")
    @Schema(description = "Whose it is, said by the secretariat that hands it in for somebody; its own when left out")
    @Nullable
    UUID organisationId;

    DocumentDetails details() {
        return new DocumentDetails(agendaItemId, Objects.requireNonNull(kind), Objects.requireNonNull(title),
                Objects.requireNonNullElse(access, Audience.MEMBERS));
    }

    @Override
    @JsonValue
    List<String> asked() {
        List<String> asked = new ArrayList<>(super.asked());
        asked.addAll(List.of(String.valueOf(kind), String.valueOf(title), String.valueOf(agendaItemId),
                String.valueOf(access), String.valueOf(organisationId)));
        return asked;
    }
}
