package org.dialogueplatform.meetings.document;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.Meetings;
import org.dialogueplatform.platform.file.FileUse;
import org.dialogueplatform.platform.identity.Actor;

/** The files of documents are read by whoever reads the document. */
@ApplicationScoped
class DocumentFiles implements FileUse {

    private final Documents documents;
    private final Meetings meetings;

    @Inject
    DocumentFiles(Documents documents, Meetings meetings) {
        this.documents = documents;
        this.meetings = meetings;
    }

    @Override
    public boolean shows(UUID file, Actor reader) {
        return documents.ofFile(file).stream().anyMatch(document -> {
            Meeting meeting = meetings.findById(document.meetingId());
            return meeting != null && document.givesFilesTo(meeting, reader);
        });
    }
}
