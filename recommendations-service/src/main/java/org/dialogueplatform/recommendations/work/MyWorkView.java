package org.dialogueplatform.recommendations.work;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation owes. */
@Schema(name = "MyWork", description = "What an organisation owes, what is due first at the top; what has no date at the end")
public record MyWorkView(UUID organisationId, List<WorkItem> items) {
}
