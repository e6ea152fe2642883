package org.dialogueplatform.recommendations.exchange.upr;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.recommendations.position.Position;
import org.jspecify.annotations.Nullable;

/**
 * What was met so far in a file, to tell repeats: about a hundred bytes for each recommendation.
 *
 * <p>
 * A row whose key was met before is a repeat if it says the same: position, action category and issues, in whatever
 * order. If it says something else, the file contradicts itself and only a person can tell which is right: the first
 * one stands and the later one is refused. Were it to overwrite the first, importing the same file again would change
 * things to and fro.
 */
final class MetBefore {

    private final Map<Fingerprint, Met> met = new HashMap<>();

    /** What the recommendation said when it was first met; null if it is new, and remembered from now on. */
    @Nullable
    Met remember(UprRow row, long line) {
        return met.putIfAbsent(Fingerprint.of(row.key()),
                new Met(line, row.position(), row.actionCategory(), hash(row.issues())));
    }

    private static int hash(List<String> issues) {
        return new HashSet<>(issues).hashCode();
    }

    /** @param issues their hash */
    record Met(long line, Position position, int actionCategory, int issues) {

        /** The columns in which a row says something else than the one met before. */
        List<UprColumn> contradictions(UprRow row) {
            List<UprColumn> contradictions = new ArrayList<>();
            if (position != row.position()) {
                contradictions.add(UprColumn.RESPONSE);
            }
            if (actionCategory != row.actionCategory()) {
                contradictions.add(UprColumn.ACTION);
            }
            if (issues != hash(row.issues())) {
                contradictions.add(UprColumn.ISSUE);
            }
            return contradictions;
        }
    }

    /** Half of a key: as good as the whole for telling the rows of a file apart, and small. */
    private record Fingerprint(long first, long second) {

        static Fingerprint of(String key) {
            return new Fingerprint(Long.parseUnsignedLong(key, 0, 16, 16), Long.parseUnsignedLong(key, 16, 32, 16));
        }
    }
}
