package org.dialogueplatform.testing.benchmarks;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle one of a few figures. */
final class Median {

    private Median() {
    }

    static <T> double of(List<T> measured, ToDoubleFunction<T> figure) {
        double[] sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
