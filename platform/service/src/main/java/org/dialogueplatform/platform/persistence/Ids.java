package org.dialogueplatform.platform.persistence;

import java.util.UUID;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

/**
 * Ids of everything that is stored: UUIDv7, so that they sort by time and keep indexes dense (RFC 9562). Those made within one
 * millisecond sort in the order of making, too: the outbox orders what one transaction recorded by id.
 */
public final class Ids {

    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {
    }

    public static UUID next() {
        return GENERATOR.generate();
    }
}
