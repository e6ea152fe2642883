package org.dialogueplatform.recommendations.imports;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.recommendations.exchange.upr.UprLine;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What became of one row of a file. */
@Entity
@Unaudited("a log itself: what it tells of has entries of its own")
public class ImportRow {

    @EmbeddedId
    private Key key;

    private long line;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private RowOutcome outcome;

    @Nullable
    private String columnName;

    @Nullable
    private String code;

    @Nullable
    private String reason;

    @Nullable
    private UUID recommendationId;

    @Nullable
    private String reference;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Nullable
    private List<String> unknownWords;

    @SuppressWarnings("NullAway.Init")
    protected ImportRow() {
    }

    private ImportRow(ImportRun run, UprLine line, RowOutcome outcome) {
        this.key = new Key(run.id(), line.record());
        this.line = line.line();
        this.outcome = outcome;
    }

    /** A row that says something about a recommendation; none yet in a dry run that would register it. */
    static ImportRow about(ImportRun run, UprLine line, RowOutcome outcome, @Nullable Recommendation recommendation) {
        var row = new ImportRow(run, line, outcome);
        if (recommendation != null) {
            row.recommendationId = recommendation.id();
            row.reference = recommendation.reference();
        }
        return row;
    }

    static ImportRow repeated(ImportRun run, UprLine.Repeated line) {
        var row = new ImportRow(run, line, RowOutcome.REPEATED);
        row.reason = "says the same as line " + line.firstLine();
        return row;
    }

    static ImportRow refused(ImportRun run, UprLine line, @Nullable String column, String code, String reason) {
        var row = new ImportRow(run, line, RowOutcome.REFUSED);
        row.columnName = column;
        row.code = code;
        row.reason = Storable.text(reason);
        return row;
    }

    /** It has words that no term has. */
    ImportRow withUnknown(List<String> words, String said) {
        columnName = IssueWords.COLUMN;
        code = IssueWords.UNKNOWN_WORD;
        reason = said;
        unknownWords = List.copyOf(words);
        return this;
    }

    /** Whether there is something to say about it, beyond its being counted. */
    boolean isListed() {
        return outcome.isListed() || unknownWords != null;
    }

    RowOutcome outcome() {
        return outcome;
    }

    /** The number of the row in its file. */
    long record() {
        return key.record();
    }

    ImportRowView view() {
        return new ImportRowView(key.record(), line, outcome, columnName, code, reason, recommendationId, reference,
                unknownWords);
    }

    /** A row of a run, by its number in the file. */
    @Embeddable
    record Key(@Column(nullable = false) UUID importRunId, @Column(nullable = false) long record) {
    }
}
