package org.dialogueplatform.platform.sample;

import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

import org.dialogueplatform.platform.idempotency.Idempotent;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.translation.InReadersLanguage;
import org.dialogueplatform.platform.web.EntityTags;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.RunOnVirtualThread;

@Path("/api/v1/notes")
@RunOnVirtualThread
@PermitAll
public class NoteResource {

    @Inject
    EntityManager entities;

    @POST
    @Transactional
    @Idempotent
    public RestResponse<NoteView> write(@NotNull @Valid NoteRequest body) {
        if (body.text().equals("explode")) {
            throw new IllegalStateException("select secret from table");
        }
        var note = new Note(body.text());
        entities.persist(note);
        entities.flush();
        return EntityTags.created("/api/v1/notes/" + note.id(), view(note), note.version());
    }

    @PUT
    @Path("{id}")
    @Transactional
    public RestResponse<NoteView> rewrite(UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid NoteRequest body) {
        var note = find(id);
        EntityTags.require(ifMatch, note.version());
        note.rewrite(body.text());
        entities.flush();
        return EntityTags.ok(view(note), note.version());
    }

    @GET
    @Path("{id}")
    public RestResponse<NoteView> read(UUID id, @QueryParam("times") @Max(5) @Nullable Integer times) {
        var note = find(id);
        return EntityTags.ok(view(note), note.version());
    }

    /** What was refused once, and is told later. */
    @GET
    @Path("refusal")
    public Refusal refusal() {
        return new Refusal("The same thing is there already.");
    }

    private Note find(UUID id) {
        var note = entities.find(Note.class, id);
        if (note == null) {
            throw new NotFound("note", id);
        }
        return note;
    }

    private static NoteView view(Note note) {
        return new NoteView(note.id(), note.text());
    }

    public record NoteRequest(@NotBlank String text, @Valid @Nullable LocalizedText title, @Nullable Mood mood) {
    }

    public record NoteView(UUID id, String text) {
    }

    public record Refusal(@InReadersLanguage String why) {
    }

    public enum Mood {
        GLAD,
        SAD
    }
}
