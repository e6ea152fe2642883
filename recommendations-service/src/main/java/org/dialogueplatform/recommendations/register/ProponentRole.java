package org.dialogueplatform.recommendations.register;

/** As what one stands behind a recommendation. */
public enum ProponentRole {
    /** Wrote it and answers for it: rewrites, hands in and takes back. */
    PROPONENT,
    /**
     * Supports it with its name and hears of what becomes of it; why something was done and earlier wordings are not for it.
     */
    CO_SPONSOR
}
