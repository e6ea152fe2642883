package org.dialogueplatform.meetings.document;

import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.MeetingFact;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/** What is told of documents: that there are some, and for whom. Titles and reasons may name persons and stay here. */
final class DocumentEvents {

    private DocumentEvents() {
    }

    @EventType("document.submitted.v1")
    record DocumentSubmitted(UUID meetingId, UUID documentId, @Nullable UUID agendaItemId, @Nullable UUID organisationId,
            DocumentKind kind, Audience access, int version, @Nullable Language language,
            boolean late) implements MeetingFact {
    }

    @EventType("document.revised.v1")
    record DocumentRevised(UUID meetingId, UUID documentId, @Nullable UUID agendaItemId, DocumentKind kind,
            Audience access) implements MeetingFact {
    }

    @EventType("document.withdrawn.v1")
    record DocumentWithdrawn(UUID meetingId, UUID documentId, @Nullable UUID agendaItemId) implements MeetingFact {
    }

    @EventType("document.reinstated.v1")
    record DocumentReinstated(UUID meetingId, UUID documentId, @Nullable UUID agendaItemId) implements MeetingFact {
    }
}
