package org.dialogueplatform.testing.problem;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.problem.SourceCode.Call;
import org.dialogueplatform.testing.problem.SourceCode.Operation;
import org.jspecify.annotations.Nullable;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;

/**
 * Every sentence with which the suite refuses something, read from its sources: what is given to the constructors of problems
 * and of errors in fields, through however many methods that pass it on. What is put together at run time becomes a place, as
 * in "The body may have {0} bytes here.".
 */
final class Sentences {

    /**
     * A sentence, or a part of one that stands in another's place.
     *
     * @param text with its places numbered from 0
     * @param rule the code of the rule it tells of, if of one
     * @param file where it stands
     * @param slots the places it may stand in if it is a part; none for a whole sentence
     */
    record Sentence(String text, @Nullable String rule, Path file, long line, Set<Slot> slots) {

        boolean isWhole() {
            return slots.isEmpty();
        }
    }

    /** A place in a sentence. */
    record Slot(String text, int place) {
    }

    /** What is given to a caller and cannot be read from the source. */
    record Unread(Path file, long line, String expression) {
    }

    /** An argument that a caller gets to read, alone or as part of a sentence. */
    private record Sink(String owner, String name, int arguments, int index, boolean part, boolean hidden) {

        boolean isReachedBy(Call call, SourceCode code) {
            if (!call.name().equals(name) || call.arguments().size() != arguments) {
                return false;
            }
            if (name.equals("<init>") || !call.target().isEmpty()) {
                return call.target().equals(owner);
            }
            if (call.onInstance()) {
                return !hidden;
            }
            for (TreePath up = call.path(); up != null; up = up.getParentPath()) {
                for (String type = SourceCode.enclosingType(up); type != null; type = code.parent(type)) {
                    if (type.equals(owner)) {
                        return true;
                    }
                }
            }
            return code.isImported(call.file(), owner, name);
        }
    }

    private static final List<Sink> FIRST = List.of(
            new Sink("ProblemException", "<init>", 2, 1, false, false),
            new Sink("ProblemException", "<init>", 3, 1, false, false),
            new Sink("ProblemType", "<init>", 2, 1, false, false),
            new Sink("FieldError", "<init>", 3, 2, false, false),
            new Sink("Refusal", "<init>", 2, 1, false, false),
            new Sink("ForbiddenAddress", "<init>", 2, 1, false, false),
            // what is kept of a refusal and told later
            new Sink("BulkRefusal", "<init>", 3, 2, false, false),
            new Sink("DecisionConflict", "<init>", 6, 4, false, false),
            new Sink("Problem", "of", 3, 1, false, true));

    /** What another problem said, or a constraint, whose sentences are read where they stand. */
    private static final Pattern SAID_ALREADY = Pattern
            .compile("(errors\\.getFirst\\(\\)|error|refusal|problem|instead|unknown|e)\\.detail\\(\\)"
                    + "|sentence\\(error\\.detail\\(\\), language\\)|violation\\.getMessageTemplate\\(\\)|e\\.why\\(\\)");

    private final SourceCode code;
    private final List<Sentence> found = new ArrayList<>();
    private final List<Unread> unread = new ArrayList<>();
    /** Where what is given to a sink comes to stand: in a place, or in that of another sink. */
    private final Map<Sink, Set<Slot>> slots = new HashMap<>();
    private final Map<Sink, Set<Sink>> passedTo = new HashMap<>();

    Sentences(List<Path> folders) {
        code = new SourceCode(folders);
        Deque<Sink> open = new ArrayDeque<>(FIRST);
        Set<Sink> seen = new LinkedHashSet<>(FIRST);
        while (!open.isEmpty()) {
            Sink sink = open.poll();
            for (Call call : code.calls()) {
                if (sink.isReachedBy(call, code)) {
                    for (Sink further : passedOn(sink, call)) {
                        if (seen.add(further)) {
                            open.add(further);
                        }
                    }
                }
            }
        }
        for (Sink sink : seen) {
            Set<Slot> places = sink.part() ? slots(sink, new HashSet<>()) : Set.of();
            code.calls().stream().filter(call -> sink.isReachedBy(call, code)).forEach(call -> read(sink, call, places));
        }
        found.addAll(code.messages());
    }

    List<Sentence> all() {
        return found;
    }

    List<Unread> unread() {
        return unread;
    }

    private Set<Sink> passedOn(Sink sink, Call call) {
        Set<Sink> further = new LinkedHashSet<>();
        for (Wording wording : new Wordings(code, call.path()).of(call.arguments().get(sink.index()))) {
            for (int place = 0; place < wording.places().size(); place++) {
                String name = wording.places().get(place).toString();
                Operation passing = passing(call.path(), name);
                if (passing != null) {
                    Sink next = new Sink(passing.owner(), passing.name(), passing.parameters().size(),
                            passing.parameters().indexOf(name), sink.part() || !wording.isOnlyAPlace(), passing.hidden());
                    further.add(next);
                    if (wording.isOnlyAPlace()) {
                        passedTo.computeIfAbsent(next, none -> new LinkedHashSet<>()).add(sink);
                    } else {
                        slots.computeIfAbsent(next, none -> new LinkedHashSet<>()).add(new Slot(wording.text(), place));
                    }
                }
            }
        }
        return further;
    }

    private Set<Slot> slots(Sink sink, Set<Sink> seen) {
        Set<Slot> all = new LinkedHashSet<>(slots.getOrDefault(sink, Set.of()));
        if (seen.add(sink)) {
            passedTo.getOrDefault(sink, Set.of()).forEach(next -> all.addAll(slots(next, seen)));
        }
        return all;
    }

    private void read(Sink sink, Call call, Set<Slot> places) {
        for (Wording wording : new Wordings(code, call.path()).of(call.arguments().get(sink.index()))) {
            if (!wording.isOnlyAPlace()) {
                if (!wording.text().isEmpty()) {
                    found.add(new Sentence(wording.text(), rule(sink, call), call.file(), call.line(), places));
                }
                continue;
            }
            String place = wording.places().getFirst().toString();
            if (!sink.part() && !SAID_ALREADY.matcher(place).matches() && passing(call.path(), place) == null) {
                unread.add(new Unread(call.file(), call.line(), place));
            }
        }
    }

    private @Nullable String rule(Sink sink, Call call) {
        if (!sink.owner().equals("RuleBroken")) {
            return null;
        }
        ExpressionTree rule = call.arguments().getFirst();
        List<Wording> codes = new Wordings(code, call.path()).of(rule);
        if (codes.size() != 1 || !codes.getFirst().places().isEmpty()) {
            unread.add(new Unread(call.file(), call.line(), rule.toString()));
            return null;
        }
        return codes.getFirst().text();
    }

    /** The operation around the call that has a text of this name as a parameter, and so passes on what it is given. */
    private @Nullable Operation passing(TreePath path, String name) {
        for (TreePath up = path; up != null; up = up.getParentPath()) {
            Tree leaf = up.getLeaf();
            if (leaf instanceof LambdaExpressionTree lambda
                    && lambda.getParameters().stream().anyMatch(parameter -> parameter.getName().contentEquals(name))) {
                return null;
            }
            if (leaf instanceof MethodTree method) {
                return code.operations(method.getName().toString()).stream().filter(operation -> operation.tree() == method)
                        .filter(operation -> operation.takesText(name)).findFirst().orElse(null);
            }
        }
        return null;
    }
}
