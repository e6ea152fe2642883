package org.dialogueplatform.recommendations.imports;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.recommendations.exchange.upr.UprFormat;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The import of one file. How many rows it has read is also where it goes on after being cut off. */
@Entity
public class ImportRun extends AggregateRoot {

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportFormat format;

    @Embedded
    private ImportedFile file;

    private boolean dryRun;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(nullable = false)
    private List<String> statesUnderReview;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ImportState state = ImportState.RECEIVED;

    @Nullable
    private String encoding;

    @Nullable
    private String encodingEvidence;

    @Nullable
    private String lineEnds;

    @Embedded
    private RowCounts counts = RowCounts.NONE;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private UnknownTerms unknownTerms;

    private long rowsWithUnknownWords;

    @Nullable
    private String failureCode;

    @Nullable
    private String failure;

    @Column(nullable = false)
    private Instant requestedAt;

    /** A subject of the identity provider. What the import does in the background is its doing. */
    @Nullable
    private String requestedBy;

    @Nullable
    private Instant startedAt;

    @Nullable
    private Instant finishedAt;

    @SuppressWarnings("NullAway.Init")
    protected ImportRun() {
    }

    /**
     * @param statesUnderReview the States whose rows are wanted; none for all
     * @param unknownTerms what it does with words that no term has
     * @param requestedBy the subject who asked for it
     */
    public ImportRun(ImportFormat format, ImportedFile file, boolean dryRun, List<String> statesUnderReview,
            UnknownTerms unknownTerms, Instant requestedAt, String requestedBy) {
        this.format = format;
        this.file = file;
        this.dryRun = dryRun;
        this.statesUnderReview = List.copyOf(statesUnderReview);
        this.unknownTerms = unknownTerms;
        this.requestedAt = requestedAt;
        this.requestedBy = requestedBy;
    }

    /** The file has been opened and shows how it is written. */
    void begin(UprFormat found, Instant now) {
        if (state == ImportState.RECEIVED) {
            become(ImportState.RUNNING);
            encoding = found.encoding().label();
            encodingEvidence = found.encoding().evidence().name();
            lineEnds = found.lineEnds().name();
            startedAt = now;
        }
    }

    /**
     * Rows have been dealt with.
     *
     * @param withUnknownWords how many of them had words that no term has
     */
    void advance(List<RowOutcome> outcomes, int withUnknownWords) {
        rowsWithUnknownWords += withUnknownWords;
        for (RowOutcome outcome : outcomes) {
            counts = counts.plus(outcome);
        }
    }

    /** The end of the file is reached. */
    void complete(Instant now) {
        become(dryRun ? ImportState.CHECKED : ImportState.APPLIED);
        finishedAt = now;
        if (!dryRun) {
            record(ImportEvents.TOPIC, now, new ImportEvents.Applied(id(), format, counts, rowsWithUnknownWords));
        }
    }

    /** It cannot be gone on with. */
    void fail(String code, String reason, Instant now) {
        become(ImportState.FAILED);
        failureCode = code;
        failure = Storable.text(reason);
        finishedAt = now;
    }

    private void become(ImportState next) {
        if (!state.successors().contains(next)) {
            throw new IllegalTransition("The import cannot become " + next, state, state.successors());
        }
        state = next;
    }

    /** Whether rows of this State under review are wanted. */
    boolean wants(String stateUnderReview) {
        return statesUnderReview.isEmpty() || statesUnderReview.contains(stateUnderReview);
    }

    boolean isFinished() {
        return finishedAt != null;
    }

    @Nullable
    String requestedBy() {
        return requestedBy;
    }

    UnknownTerms unknownTerms() {
        return unknownTerms;
    }

    boolean isDryRun() {
        return dryRun;
    }

    RowCounts counts() {
        return counts;
    }

    ImportState state() {
        return state;
    }

    ImportRunView view() {
        return new ImportRunView(id(), format, file.name(), file.size(), file.sha256(), dryRun, statesUnderReview, state,
                encoding, encodingEvidence, lineEnds, counts, unknownTerms, rowsWithUnknownWords,
                failureCode == null || failure == null ? null : new ImportRunView.Failure(failureCode, failure), requestedAt,
                startedAt, finishedAt);
    }
}
