package org.dialogueplatform.platform.text;

/** How far a text in one language can be relied on. */
public enum TranslationState {
    /** The authoritative text. */
    ORIGINAL,
    /** Translated, not yet checked. */
    DRAFT,
    /** Translated and checked. */
    REVIEWED,
    /** The original changed after it was translated. */
    OUTDATED
}
