package org.dialogueplatform.recommendations.due;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What can be due. */
@Schema(name = "DueKind")
public enum DueKind {
    /** The document in which a measure ends. */
    MEASURE_COMPLETION,
    /** A report on a measure for a period of its plan's rhythm. */
    PROGRESS_REPORT,
    /** A value of an indicator for one of its periods. */
    INDICATOR_VALUE,
    /** What a meeting told an organisation to do. */
    INSTRUCTION
}
