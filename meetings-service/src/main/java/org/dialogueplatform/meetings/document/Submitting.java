package org.dialogueplatform.meetings.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.file.Filing;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Brings together files and the meetings they are handed in for. Whether somebody may is asked before a file is looked into,
 * and
 * again with the meeting locked: looking into a file takes a while, in which others can go on working with the meeting.
 */
@ApplicationScoped
class Submitting {

    private final Meetings meetings;
    private final Documents documents;
    private final Participants participants;
    private final Filing filing;
    private final Validator validator;
    private final Clock clock;

    @Inject
    Submitting(Meetings meetings, Documents documents, Participants participants, Filing filing, Validator validator,
            Clock clock) {
        this.meetings = meetings;
        this.documents = documents;
        this.participants = participants;
        this.filing = filing;
        this.validator = validator;
        this.clock = clock;
    }

    @Transactional
    Document submit(UUID meetingId, DocumentForm form, Actor actor) {
        Meeting seen = meetings.requireFor(Audience.of(actor), meetingId);
        seen.requireTakesDocumentsOf(actor);
        check(form);
        Document.requireSubmittable(seen, form.agendaItemId, actor);
        UUID organisation = owner(form, actor);
        HandedIn handedIn = file(form, organisation, actor);
        var document = Document.submit(locked(seen), form.details(), organisation, handedIn, actor, form.occurrence(clock));
        documents.persistAndFlush(document);
        return document;
    }

    @Transactional
    Document addVersion(UUID meetingId, UUID documentId, FileForm form, Actor actor) {
        Meeting seen = meetings.requireFor(Audience.of(actor), meetingId);
        Document document = documents.requireFor(seen, documentId, actor);
        document.requireChangeableBy(seen, actor);
        check(form);
        HandedIn handedIn = file(form, document.organisationId(), actor);
        Meeting meeting = locked(seen);
        // whoever waited for the meeting finds what was added meanwhile
        documents.getEntityManager().refresh(document);
        document.addVersion(meeting, handedIn, actor, form.occurrence(clock));
        documents.flush();
        return document;
    }

    /** Not in the resource: that somebody may not is said before what is missing. */
    private <T extends FileForm> void check(T form) {
        Set<ConstraintViolation<T>> violations = validator.validate(form);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        form.upload();
    }

    private @Nullable UUID owner(DocumentForm form, Actor actor) {
        if (actor.is(Role.SECRETARIAT)) {
            participants.requireOrganisation(form.organisationId);
            return form.organisationId;
        }
        if (form.organisationId != null && !actor.actsFor(form.organisationId)) {
            throw new Invalid("/organisationId", "not-own", "must be the own organisation: leave it out");
        }
        return actor.organisation();
    }

    private HandedIn file(FileForm form, @Nullable UUID organisation, Actor actor) {
        try (InputStream content = Files.newInputStream(form.upload().uploadedFile())) {
            return new HandedIn(filing.receive(form.read(content, organisation), actor).id(), form.inLanguage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Meeting locked(Meeting seen) {
        meetings.getEntityManager().detach(seen);
        return meetings.requireForChange(seen.id());
    }
}
