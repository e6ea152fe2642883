package org.dialogueplatform.recommendations.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.jspecify.annotations.Nullable;

/** Takes some rows of a file into the register, with as few questions to the database as possible. */
@ApplicationScoped
class RowsToRegister {

    private final Recommendations recommendations;
    private final ReferenceNumbers references;
    private final ImportRows rows;
    private final Clock clock;

    @Inject
    RowsToRegister(Recommendations recommendations, ReferenceNumbers references, ImportRows rows, Clock clock) {
        this.recommendations = recommendations;
        this.references = references;
        this.rows = rows;
        this.clock = clock;
    }

    /** What becomes of each line, in their order; in a dry run what would become of it. */
    List<RowOutcome> take(ImportRun run, List<UprLine> lines) {
        List<UprRow> wanted = lines.stream().filter(UprLine.Row.class::isInstance).map(line -> ((UprLine.Row) line).row())
                .filter(row -> run.wants(row.stateUnderReview()) && !isTooLong(row)).toList();
        Map<String, Recommendation> registered = wanted.isEmpty() ? Map.of()
                : recommendations.byRowKey(wanted.stream().map(UprRow::key).toList());
        Map<Reference, Integer> numbers = run.isDryRun() ? Map.of() : reserve(wanted, registered);
        var occurrence = Occurrence.now(clock);

        List<RowOutcome> outcomes = new ArrayList<>();
        for (UprLine line : lines) {
            outcomes.add(switch (line) {
                case UprLine.Row row -> run.wants(row.row().stateUnderReview())
                        ? take(run, row, registered.get(row.row().key()), numbers, occurrence)
                        : RowOutcome.SKIPPED;
                case UprLine.Repeated repeated -> run.wants(repeated.row().stateUnderReview())
                        ? keep(ImportRow.repeated(run, repeated))
                        : RowOutcome.SKIPPED;
                case UprLine.Refused refused -> refused.stateUnderReview() == null || run.wants(refused.stateUnderReview())
                        ? keep(ImportRow.refused(run, refused, refused.column(), refused.code(), refused.reason()))
                        : RowOutcome.SKIPPED;
            });
        }
        return outcomes;
    }

    private RowOutcome take(ImportRun run, UprLine.Row line, @Nullable Recommendation registered,
            Map<Reference, Integer> numbers, Occurrence occurrence) {
        if (isTooLong(line.row())) {
            return keep(ImportRow.refused(run, line, "Text", "text-too-long",
                    "Text has more than " + Translation.MAX_LENGTH + " characters; no recommendation is that long."));
        }
        Imported imported = imported(run, line.row());
        if (registered == null) {
            Recommendation created = run.isDryRun() ? null : register(imported, numbers, occurrence);
            return keep(ImportRow.about(run, line, RowOutcome.CREATED, created));
        }
        boolean differs = run.isDryRun() ? !registered.differencesFrom(imported).isEmpty()
                : registered.correct(imported, occurrence);
        return differs ? keep(ImportRow.about(run, line, RowOutcome.UPDATED, registered)) : RowOutcome.UNCHANGED;
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
        if (row.outcome().isListed()) {
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

    private static Imported imported(ImportRun run, UprRow row) {
        var source = new Source(row.mechanism(), row.session(), row.stateUnderReview(), row.recommendingState(),
                row.actionCategory(), row.issues(), row.response(), row.key());
        // UPR Info keeps the recommendations in English
        return new Imported(LocalizedText.of(Language.EN, row.text()), source, row.position(), run.id());
    }
}
