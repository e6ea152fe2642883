package org.dialogueplatform.testing.acceptance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import io.opentelemetry.proto.trace.v1.Span;

/** A trace as people read it: each step below the one that caused it. */
final class TraceTree {

    /** A step and the program that took it. */
    private record Step(String program, Span span) {
    }

    private final List<Step> steps = new ArrayList<>();

    TraceTree(List<ResourceSpans> taken, String trace) {
        for (ResourceSpans spans : taken) {
            String program = spans.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue()).findFirst().orElse("?");
            spans.getScopeSpansList().stream().flatMap(scope -> scope.getSpansList().stream())
                    .filter(span -> hex(span.getTraceId().toByteArray()).equals(trace))
                    .forEach(span -> steps.add(new Step(program, span)));
        }
    }

    /** What all steps tell, besides their names. */
    List<KeyValue> attributes() {
        return steps.stream().flatMap(step -> step.span().getAttributesList().stream()).toList();
    }

    /** The names only, in their order, as they are the same in every run. */
    String names(String cause, Predicate<String> which) {
        return below(cause, "", Comparator.comparing(step -> step.program() + step.span().getName()), (step, indent) -> which
                .test(step.span().getName()) ? "%s%s: %s%n".formatted(indent, step.program(), step.span().getName()) : "");
    }

    /** In the order in which they began, with milliseconds: when that was, and how long it took. */
    String timed(String cause) {
        long beginning = steps.stream().mapToLong(step -> step.span().getStartTimeUnixNano()).min().orElse(0);
        return below(cause, "", Comparator.comparingLong(step -> step.span().getStartTimeUnixNano()),
                (step, indent) -> "%8.1f %7.1f  %-23s %s%s%n".formatted(millis(beginning, step.span().getStartTimeUnixNano()),
                        millis(step.span().getStartTimeUnixNano(), step.span().getEndTimeUnixNano()), step.program(), indent,
                        step.span().getName()));
    }

    private static double millis(long from, long to) {
        return (to - from) / 1e6;
    }

    /** Steps that are not in order. */
    Set<String> beginningBeforeTheirCause() {
        return steps.stream()
                .filter(step -> steps.stream().anyMatch(cause -> cause.span().getSpanId().equals(step.span().getParentSpanId())
                        && cause.span().getStartTimeUnixNano() > step.span().getStartTimeUnixNano()))
                .map(step -> step.span().getName()).collect(Collectors.toSet());
    }

    private interface Line {

        String of(Step step, String indent);
    }

    private String below(String cause, String indent, Comparator<Step> order, Line line) {
        return steps.stream().filter(step -> hex(step.span().getParentSpanId().toByteArray()).equals(cause)).sorted(order)
                .map(step -> line.of(step, indent)
                        + below(hex(step.span().getSpanId().toByteArray()), indent + "  ", order, line))
                .collect(Collectors.joining());
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }
}
