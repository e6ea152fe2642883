package org.dialogueplatform.meetings.document;

import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Documents, for tests. */
public final class DocumentFixture {

    private DocumentFixture() {
    }

    /** One that is meant for everybody. */
    public static Document submitted(Meeting meeting, @Nullable UUID item, String title, UUID file,
            @Nullable Language language) {
        return Document.submit(meeting,
                new DocumentDetails(item, DocumentKind.REPORT, LocalizedText.of(Language.EN, title), Audience.PUBLIC), null,
                new HandedIn(file, language), new Actor("clerk", Role.SECRETARIAT, null, null), MeetingFixture.now());
    }
}
