package org.dialogueplatform.delivery.subscription;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is made once more. */
@Schema(name = "Replay", description = "What is delivered once more")
public record ReplayView(@Schema(description = "How many deliveries") int deliveries) {
}
