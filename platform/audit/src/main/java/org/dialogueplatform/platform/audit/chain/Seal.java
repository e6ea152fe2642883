package org.dialogueplatform.platform.audit.chain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A seal over the entries that were waiting at a moment, and through the hash of the seal before over everything earlier.
 *
 * @param no from 1 without holes
 * @param firstPosition of its first entry; positions go from 1 without holes through all seals
 * @param count how many entries
 * @param root of the {@link MerkleTree} over their hashes
 * @param previous the hash of the seal before
 */
public record Seal(String service, long no, long firstPosition, int count, Hash root, Hash previous, Instant sealedAt) {

    static final String FORM = "dialogue-audit-seal-1";

    public Seal {
        sealedAt = sealedAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The hash of all of it, in the order of the components above and behind the name of the form. */
    public Hash hash() {
        return Hash.ofFields(FORM, service, no, firstPosition, count, root, previous, sealedAt);
    }

    long lastPosition() {
        return firstPosition + count - 1;
    }
}
