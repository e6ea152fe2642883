package org.dialogueplatform.meetings.document;

import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A file for a document.
 *
 * @param fileId as it was taken in
 * @param language in which it is; null for pictures, tables, and what is in several
 */
record HandedIn(UUID fileId, @Nullable Language language) {
}
