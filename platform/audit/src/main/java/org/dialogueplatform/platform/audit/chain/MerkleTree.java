package org.dialogueplatform.platform.audit.chain;

import java.util.ArrayList;
import java.util.List;

/**
 * The tree of RFC 9162 (Certificate Transparency) over the hashes of the entries in a seal: its root stands for all of them in
 * their order, and a short proof shows that one is among them.
 */
public final class MerkleTree {

    private static final byte[] LEAF = { 0 };
    private static final byte[] NODE = { 1 };

    private MerkleTree() {
    }

    /** The root over at least one entry. */
    public static Hash root(List<Hash> entries) {
        if (entries.size() == 1) {
            return Hash.of(LEAF, entries.getFirst().bytes());
        }
        int split = split(entries.size());
        return node(root(entries.subList(0, split)), root(entries.subList(split, entries.size())));
    }

    /** What has to be known besides an entry to come to the root: the neighbouring hashes from the entry upwards. */
    public static List<Step> proof(List<Hash> entries, int index) {
        List<Step> steps = new ArrayList<>();
        prove(entries, index, steps);
        return steps;
    }

    private static void prove(List<Hash> entries, int index, List<Step> steps) {
        if (entries.size() == 1) {
            return;
        }
        int split = split(entries.size());
        List<Hash> left = entries.subList(0, split);
        List<Hash> right = entries.subList(split, entries.size());
        if (index < split) {
            prove(left, index, steps);
            steps.add(new Step(Side.RIGHT, root(right)));
        } else {
            prove(right, index - split, steps);
            steps.add(new Step(Side.LEFT, root(left)));
        }
    }

    /** The root a proof comes to. */
    static Hash rootOf(Hash entry, List<Step> proof) {
        Hash hash = Hash.of(LEAF, entry.bytes());
        for (Step step : proof) {
            hash = step.side() == Side.LEFT ? node(step.hash(), hash) : node(hash, step.hash());
        }
        return hash;
    }

    private static Hash node(Hash left, Hash right) {
        return Hash.of(NODE, left.bytes(), right.bytes());
    }

    /** The largest power of two below the number. */
    private static int split(int size) {
        return Integer.highestOneBit(size - 1);
    }

    /** On which side of what is known so far a neighbour stands. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** A neighbour on the way up. */
    public record Step(Side side, Hash hash) {
    }
}
