package org.dialogueplatform.participants.person;

import java.util.UUID;

/** Under which a person's private details are kept; each person has one of their own, which can be broken for ever. */
public interface Seal {

    /** What is stored in place of the details. */
    String close(UUID person, PrivateDetails details);

    /** The details again; none if the seal was broken. */
    PrivateDetails open(UUID person, String closed);

    /** Nothing that was ever closed under it can be opened again, wherever a copy of it lies. */
    void breakFor(UUID person);
}
