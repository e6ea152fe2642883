package org.dialogueplatform.platform.file;

import java.util.UUID;

import org.dialogueplatform.platform.identity.Actor;

/** Something that files are used for. Every bean of this type is asked who may read a file for its sake. */
public interface FileUse {

    /** Whether this reader sees something that shows the file. */
    boolean shows(UUID file, Actor reader);
}
