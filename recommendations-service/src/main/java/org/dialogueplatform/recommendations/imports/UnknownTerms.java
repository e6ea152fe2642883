package org.dialogueplatform.recommendations.imports;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an import does with words that no term has. It never makes terms of them. */
@Schema(name = "UnknownTerms", description = "What an import does with rows whose words no term has")
public enum UnknownTerms {
    /** Refuses the row. */
    REJECT,
    /** Registers it without the term, and says so. */
    WARN,
    /** As WARN, and proposes the word to the secretariat as a term. */
    PROPOSE
}
