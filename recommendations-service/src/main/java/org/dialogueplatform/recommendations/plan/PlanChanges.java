package org.dialogueplatform.recommendations.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What moved between a plan and the one it follows: a measure that says from which one it was carried over is the same one.
 *
 * @param added new measures
 * @param dropped measures of the former plan that nothing goes on with
 * @param moved measures that stand elsewhere or are due at another time
 */
@Schema(name = "PlanChanges", description = "What moved between a plan and the one before it")
public record PlanChanges(List<Entry> added, List<Entry> dropped, List<Moved> moved) {

    static PlanChanges between(List<Measure> former, List<Measure> present) {
        Map<UUID, Measure> before = new HashMap<>();
        former.forEach(measure -> before.put(measure.id(), measure));
        List<Entry> added = new ArrayList<>();
        List<Moved> moved = new ArrayList<>();
        Set<UUID> carried = new HashSet<>();
        for (Measure measure : present) {
            Measure origin = measure.carriedFrom() == null ? null : before.get(measure.carriedFrom());
            if (origin == null) {
                added.add(Entry.of(measure));
            } else {
                carried.add(origin.id());
                Moved change = Moved.of(origin, measure);
                if (change.isAny()) {
                    moved.add(change);
                }
            }
        }
        List<Entry> dropped = former.stream().filter(measure -> !carried.contains(measure.id())).map(Entry::of).toList();
        return new PlanChanges(added, dropped, moved);
    }

    /** A measure with its place in its plan. */
    @Schema(name = "PlanEntry", description = "A measure with its place in its plan")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(UUID measureId, @Nullable String section, String number, String name,
            @Schema(description = "As the plan words it") String term) {

        static Entry of(Measure measure) {
            return new Entry(measure.id(), measure.section(), measure.number(), measure.name().originalText(),
                    measure.term().text());
        }
    }

    /** A measure that was carried over and is not what it was. */
    @Schema(name = "MovedMeasure", description = "A measure that was carried over, where it stood and where it stands")
    public record Moved(Entry from, Entry to,
            @Schema(description = "What differs: section, number, name, term", examples = "[\"term\"]") List<String> changed) {

        static Moved of(Measure origin, Measure measure) {
            Entry from = Entry.of(origin);
            Entry to = Entry.of(measure);
            List<String> changed = new ArrayList<>();
            note(changed, "section", from.section, to.section);
            note(changed, "number", from.number, to.number);
            note(changed, "name", from.name, to.name);
            note(changed, "term", from.term, to.term);
            return new Moved(from, to, changed);
        }

        private static void note(List<String> changed, String field, @Nullable String from, @Nullable String to) {
            if (!Objects.equals(from, to)) {
                changed.add(field);
            }
        }

        boolean isAny() {
            return !changed.isEmpty();
        }
    }
}
