package org.dialogueplatform.recommendations.imports;

/** The layouts that can be imported. */
public enum ImportFormat {
    /** The CSV in which UPR Info exports the recommendations of the Universal Periodic Review. */
    UPR_INFO_CSV
}
