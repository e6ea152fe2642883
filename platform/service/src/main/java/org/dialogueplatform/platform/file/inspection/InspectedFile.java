package org.dialogueplatform.platform.file.inspection;

/**
 * A file as it may be kept.
 *
 * @param name as it may be shown
 * @param content its bytes, without what they told of who made it where
 */
@SuppressWarnings("ArrayRecordComponent")
public record InspectedFile(String name, FileKind kind, byte[] content) {
}
