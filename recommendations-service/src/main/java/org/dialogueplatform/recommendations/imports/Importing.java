package org.dialogueplatform.recommendations.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.exchange.upr.UprFile;
import org.dialogueplatform.recommendations.exchange.upr.UprFileRefused;
import org.dialogueplatform.recommendations.exchange.upr.UprFormat;
import org.dialogueplatform.recommendations.exchange.upr.UprLine;
import org.jboss.logging.Logger;

import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Works on one run from where it stands to its end. A chunk of rows, their events and the new place in the file are one
 * transaction, so it does not matter where a process dies or which one goes on. Every chunk begins where the run says; a worker
 * that finds it elsewhere than it thought lets go of it.
 */
@ApplicationScoped
class Importing {

    private static final Logger LOG = Logger.getLogger(Importing.class);

    /** Rows in a transaction: enough to make round trips cheap, few enough to keep the progress visible. */
    private static final int CHUNK = 200;

    private final ImportRuns runs;
    private final ImportFiles files;
    private final RowsToRegister register;
    private final Clock clock;

    @Inject
    Importing(ImportRuns runs, ImportFiles files, RowsToRegister register, Clock clock) {
        this.runs = runs;
        this.files = files;
        this.register = register;
        this.clock = clock;
    }

    /** What came of a chunk. */
    private enum Progress {
        GOES_ON,
        FINISHED,
        /** Another worker is at it. */
        ELSEWHERE
    }

    /**
     * Works until the run has finished, another worker turns out to be at it, or it is told to stop.
     *
     * @param stop asked before each chunk
     * @return whether the run has finished
     */
    boolean workOn(UUID id, BooleanSupplier stop) throws IOException {
        try (InputStream content = files.open(id); UprFile file = UprFile.open(content)) {
            OptionalLong begun = begin(id, file.format());
            if (begun.isEmpty()) {
                return false;
            }
            long place = begun.getAsLong();
            while (!stop.getAsBoolean()) {
                List<UprLine> chunk = next(file, place);
                switch (take(id, place, chunk, !file.hasNext())) {
                    case GOES_ON -> place += chunk.size();
                    case FINISHED -> {
                        return true;
                    }
                    case ELSEWHERE -> {
                        return false;
                    }
                }
            }
            return false;
        } catch (UprFileRefused e) {
            fail(id, e.code(), e.reason());
            return true;
        }
    }

    /** Gives a run up; what it has applied stays. */
    void fail(UUID id, String code, String reason) {
        QuarkusTransaction.requiringNew().run(() -> {
            ImportRun run = runs.require(id);
            if (!run.isFinished()) {
                LOG.warnf("Import %s failed: %s (%s)", id, reason, code);
                run.fail(code, reason, clock.instant());
                files.delete(id);
            }
        });
    }

    /** Tells how many rows have been dealt with already; nothing if another worker is at it. */
    private OptionalLong begin(UUID id, UprFormat format) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!runs.tryToBeTheOnlyOne()) {
                return OptionalLong.empty();
            }
            ImportRun run = runs.require(id);
            run.begin(format, clock.instant());
            return OptionalLong.of(run.counts().read());
        });
    }

    /** The next rows that have not been dealt with. Those before are read all the same, to know what is repeated. */
    private static List<UprLine> next(UprFile file, long place) {
        List<UprLine> lines = new ArrayList<>(CHUNK);
        while (file.hasNext() && lines.size() < CHUNK) {
            UprLine line = file.next();
            if (line.record() > place) {
                lines.add(line);
            }
        }
        return lines;
    }

    private Progress take(UUID id, long place, List<UprLine> chunk, boolean last) {
        return QuarkusTransaction.requiringNew().call(() -> {
            if (!runs.tryToBeTheOnlyOne()) {
                return Progress.ELSEWHERE;
            }
            ImportRun run = runs.require(id);
            if (run.isFinished() || run.counts().read() != place) {
                return Progress.ELSEWHERE;
            }
            RowsToRegister.Taken taken = register.take(run, chunk);
            run.advance(taken.outcomes(), taken.withUnknownWords());
            if (!last) {
                return Progress.GOES_ON;
            }
            run.complete(clock.instant());
            files.delete(id);
            LOG.infof("Import %s is %s: %s", id, run.state(), run.counts());
            return Progress.FINISHED;
        });
    }
}
