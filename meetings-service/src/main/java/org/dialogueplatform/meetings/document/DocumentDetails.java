package org.dialogueplatform.meetings.document;

import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a document.
 *
 * @param agendaItemId the item it belongs to; the meeting as a whole if null
 * @param access for whom it is meant; whoever does not see the item does not see it either
 */
record DocumentDetails(@Nullable UUID agendaItemId, DocumentKind kind, LocalizedText title, Audience access) {
}
