package org.dialogueplatform.recommendations.attachment;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All that a reader may see of what is attached to a recommendation. */
@Schema(name = "Attachments", description = "What is attached to a recommendation, as far as this reader may see it")
public record AttachmentsView(List<AttachmentView> items) {
}
