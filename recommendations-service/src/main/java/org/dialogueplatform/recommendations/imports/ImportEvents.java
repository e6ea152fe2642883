package org.dialogueplatform.recommendations.imports;

import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;

/** What other services are told of imports; each row that changes the register has an event of its own besides. */
final class ImportEvents {

    static final String TOPIC = "dialogue.recommendations.import-run.v1";

    private ImportEvents() {
    }

    @EventType("import-run.applied.v1")
    record Applied(UUID importRunId, ImportFormat format, RowCounts counts, long rowsWithUnknownWords) {
    }
}
