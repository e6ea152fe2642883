package org.dialogueplatform.platform.publication;

import java.util.UUID;

/** An aggregate that shows the number of the last public event about it. */
public interface PubliclyNumbered {

    UUID id();

    /** A public event about it was written under this number, in the transaction at hand. */
    void publiclyTold(long publicNo);
}
