package org.dialogueplatform.recommendations.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.exchange.upr.UprLine;
import org.dialogueplatform.recommendations.exchange.upr.UprRow;
import org.dialogueplatform.recommendations.register.Imported;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.dialogueplatform.recommendations.register.Reference;
import org.dialogueplatform.recommendations.register.ReferenceNumbers;
import org.dialogueplatform.recommendations.register.Source;
import org.dialogueplatform.recommendations.vocabulary.Proposing;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.dialogueplatform.recommendations.vocabulary.TermProposalState;
import org.jspecify.annotations.Nullable;

/** Takes some rows of a file into the register, with as few questions to the database as possible. */
@ApplicationScoped
class RowsToRegister {

    private final Recommendations recommendations;
    private final ReferenceNumbers references;
    private final ImportRows rows;
    private final Proposing proposing;
    private final Clock clock;

    @Inject
    RowsToRegister(Recommendations recommendations, ReferenceNumbers references, ImportRows rows, Proposing proposing,
            Clock clock) {
        this.recommendations = recommendations;
        this.references = references;
        this.rows = rows;
        this.proposing = proposing;
        this.clock = clock;
    }

    /**
     * What became of lines.
     *
     * @param outcomes of each, in their order
     * @param withUnknownWords how many had words that no term has
     */
    record Taken(List<RowOutcome> outcomes, int withUnknownWords) {
    }

    /** What all rows of a chunk have in common. */
    private record Chunk(ImportRun run, IssueWords words, Map<String, TermProposalState> proposals,
            Map<String, Recommendation> registered, Map<Reference, Integer> numbers, Occurrence occurrence) {
    }

    /** What becomes of each line; in a dry run what would become of it. */
    Taken take(ImportRun run, List<UprLine> lines) {
        // before anything else, so that what is then read is what holds while the words mean this
        IssueWords words = new IssueWords(proposing.words(Scheme.ISSUE, IssueWords.SYSTEM));
        List<UprRow> wanted = lines.stream().filter(UprLine.Row.class::isInstance).map(line -> ((UprLine.Row) line).row())
                .filter(row -> run.wants(row.stateUnderReview()) && !isTooLong(row)).toList();
        Map<String, Recommendation> registered = wanted.isEmpty() ? Map.of()
                : recommendations.byRowKey(wanted.stream().map(UprRow::key).toList());
        List<UprRow> toRefuse = run.unknownTerms() != UnknownTerms.REJECT ? List.of()
                : wanted.stream().filter(row -> !words.unknownIn(row).isEmpty()).toList();
        Map<Reference, Integer> numbers = run.isDryRun() ? Map.of()
                : reserve(wanted.stream().filter(row -> !toRefuse.contains(row)).toList(), registered);
        var chunk = new Chunk(run, words, proposals(run, words.unknownIn(wanted)), registered, numbers,
                Occurrence.now(clock));

        List<RowOutcome> outcomes = new ArrayList<>();
        for (UprLine line : lines) {
            outcomes.add(switch (line) {
                case UprLine.Row row -> run.wants(row.row().stateUnderReview())
                        ? take(chunk, row)
                        : RowOutcome.SKIPPED;
                case UprLine.Repeated repeated -> run.wants(repeated.row().stateUnderReview())
                        ? keep(ImportRow.repeated(run, repeated))
                        : RowOutcome.SKIPPED;
                case UprLine.Refused refused -> refused.stateUnderReview() == null || run.wants(refused.stateUnderReview())
                        ? keep(ImportRow.refused(run, refused, refused.column(), refused.code(), refused.reason()))
                        : RowOutcome.SKIPPED;
            });
        }
        return new Taken(outcomes, Math.toIntExact(wanted.stream().filter(row -> !words.unknownIn(row).isEmpty()).count()));
    }

    private Map<String, TermProposalState> proposals(ImportRun run, Map<String, Integer> unknown) {
        if (run.unknownTerms() != UnknownTerms.PROPOSE || unknown.isEmpty()) {
            return Map.of();
        }
        return run.isDryRun() ? proposing.proposed(Scheme.ISSUE, unknown)
                : proposing.propose(Scheme.ISSUE, IssueWords.SYSTEM, unknown, run.id());
    }

    private RowOutcome take(Chunk chunk, UprLine.Row line) {
        ImportRun run = chunk.run();
        if (isTooLong(line.row())) {
            return keep(ImportRow.refused(run, line, "Text", "text-too-long",
                    "Text has more than " + Translation.MAX_LENGTH + " characters; no recommendation is that long."));
        }
        List<String> unknown = chunk.words().unknownIn(line.row());
        if (!unknown.isEmpty() && run.unknownTerms() == UnknownTerms.REJECT) {
            String refusal = IssueWords.refusal(unknown);
            return keep(ImportRow.refused(run, line, IssueWords.COLUMN, IssueWords.UNKNOWN_WORD, refusal)
                    .withUnknown(unknown, refusal));
        }
        ImportRow row = registered(chunk, line);
        return keep(unknown.isEmpty() ? row
                : row.withUnknown(unknown,
                        IssueWords.warning(unknown, run.unknownTerms(), run.isDryRun(), chunk.proposals())));
    }

    private ImportRow registered(Chunk chunk, UprLine.Row line) {
        ImportRun run = chunk.run();
        Imported imported = imported(run, line.row(), chunk.words().meantBy(line.row()));
        @Nullable
        Recommendation registered = chunk.registered().get(line.row().key());
        if (registered == null) {
            Recommendation created = run.isDryRun() ? null : register(imported, chunk.numbers(), chunk.occurrence());
            return ImportRow.about(run, line, RowOutcome.CREATED, created);
        }
        boolean differs = run.isDryRun() ? registered.differsFrom(imported)
                : registered.correct(imported, chunk.occurrence());
        return ImportRow.about(run, line, differs ? RowOutcome.UPDATED : RowOutcome.UNCHANGED, registered);
    }

    private Recommendation register(Imported imported, Map<Reference, Integer> numbers, Occurrence occurrence) {
        Reference series = series(imported.source());
        int number = Objects.requireNonNull(numbers.get(series));
        numbers.put(series, number + 1);
        var recommendation = Recommendation.registered(imported, series.numbered(number), occurrence);
        recommendations.persist(recommendation);
        return recommendation;
    }

    /** The first number of each series for what is new, all of a series taken at once. */
    private Map<Reference, Integer> reserve(List<UprRow> wanted, Map<String, Recommendation> registered) {
        Map<String, Integer> needed = new TreeMap<>();
        Map<String, Reference> series = new HashMap<>();
        for (UprRow row : wanted) {
            if (!registered.containsKey(row.key())) {
                Reference reference = Reference.ofMechanism(row.mechanism(), row.session(), row.stateUnderReview());
                series.put(reference.series(), reference);
                needed.merge(reference.series(), 1, Integer::sum);
            }
        }
        Map<Reference, Integer> numbers = new HashMap<>();
        needed.forEach((name, count) -> {
            Reference reference = Objects.requireNonNull(series.get(name));
            numbers.put(reference, references.reserve(reference, count));
        });
        return numbers;
    }

    private RowOutcome keep(ImportRow row) {
        if (row.isListed()) {
            rows.persist(row);
        }
        return row.outcome();
    }

    /** The register holds no longer texts, whoever writes them. */
    private static boolean isTooLong(UprRow row) {
        return row.text().length() > Translation.MAX_LENGTH;
    }

    private static Reference series(Source source) {
        return Reference.ofMechanism(source.mechanism(), Objects.requireNonNull(source.session()),
                Objects.requireNonNull(source.stateUnderReview()));
    }

    private static Imported imported(ImportRun run, UprRow row, Set<Term> issues) {
        var source = new Source(row.mechanism(), row.session(), row.stateUnderReview(), row.recommendingState(),
                row.actionCategory(), row.issues(), row.response(), row.key());
        // UPR Info keeps the recommendations in English
        return new Imported(LocalizedText.of(Language.EN, row.text()), source, row.position(), run.id(), issues);
    }
}
