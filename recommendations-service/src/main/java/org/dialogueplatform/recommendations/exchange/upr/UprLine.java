package org.dialogueplatform.recommendations.exchange.upr;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** One record of the file, after the header: every one is exactly one of these. */
public sealed interface UprLine {

    /** The record's number, the first after the header being 1. */
    long record();

    /** The line of the file on which the record begins, as an editor counts them; the first is 1. */
    long line();

    /** A recommendation met for the first time in this file. */
    record Row(long record, long line, UprRow row) implements UprLine {
    }

    /**
     * The same recommendation once more, saying nothing new.
     *
     * @param firstLine where it was first
     */
    record Repeated(long record, long line, UprRow row, long firstLine) implements UprLine {
    }

    /**
     * A record that cannot be taken.
     *
     * @param stateUnderReview ISO 3166-1 alpha-3; null if that much cannot be read
     * @param faults all that was found; at least one
     */
    record Refused(long record, long line, @Nullable String stateUnderReview, List<RowFault> faults) implements UprLine {

        public Refused {
            faults = List.copyOf(faults);
        }

        /** The column of the first fault; null if it is of the whole record. */
        public @Nullable String column() {
            return faults.getFirst().column();
        }

        /** The code of the first fault. */
        public String code() {
            return faults.getFirst().code();
        }

        /** The reasons of all faults, as sentences. */
        public String reason() {
            return faults.stream().map(RowFault::reason).collect(Collectors.joining(" "));
        }
    }
}
