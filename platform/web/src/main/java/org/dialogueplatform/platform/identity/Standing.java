package org.dialogueplatform.platform.identity;

/** As what an organisation belongs to the body on a day. */
public enum Standing {
    MEMBER,
    OBSERVER,
    EXPERT,
    SECRETARIAT
}
