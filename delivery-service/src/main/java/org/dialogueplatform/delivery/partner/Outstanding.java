package org.dialogueplatform.delivery.partner;

/** What was taken away here and is not gone elsewhere yet, because somebody did not answer; it is tried again until it is. */
public enum Outstanding {
    /** Its client at the identity provider, which still gets tokens; they count no more here. */
    CLIENT,
    /** Its user and its rights in Kafka. */
    KAFKA
}
