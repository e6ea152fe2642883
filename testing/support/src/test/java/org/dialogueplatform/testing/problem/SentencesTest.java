package org.dialogueplatform.testing.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.dialogueplatform.testing.problem.Sentences.Sentence;
import org.dialogueplatform.testing.problem.Sentences.Slot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {

    @TempDir
    Path folder;

    @Test
    void valuesBecomePlaces() throws IOException {
        assertEquals(Set.of("A has {0} and {1}.", "B has {0} of {1}."), said("""
                void a(int one) { throw new ProblemException(T, "A has " + one + " and " + (one + 1) + "."); }
                void b(int one) { throw new ProblemException(T, "B has %d of %s.".formatted(one, name())); }"""));
    }

    @Test
    void everyAlternativeIsASentence() throws IOException {
        assertEquals(Set.of("It is red.", "It is blue.", "One", "Two"), said("""
                void a(boolean red) { throw new ProblemException(T, "It is " + (red ? "red" : "blue") + "."); }
                void b(int n) { throw new ProblemException(T, switch (n) { case 1 -> "One"; default -> "Two"; }); }"""));
    }

    @Test
    void sentencesAreFoundWhereTheyAreMadeAndHandedOn() throws IOException {
        assertEquals(Set.of("From a constant.", "From a variable.", "From a method.", "Handed on twice."), said("""
                static final String CONSTANT = "From a constant.";
                void a() { throw new ProblemException(T, CONSTANT); }
                void b() { String said = "From a variable."; throw new ProblemException(T, said); }
                void c() { throw new ProblemException(T, sentence()); }
                private String sentence() { return "From a method."; }
                void d() { refuse("Handed on twice."); }
                void refuse(String why) { refuse(why, 1); }
                void refuse(String why, int n) { throw new ProblemException(T, why); }"""));
    }

    @Test
    void aPartKnowsInWhichPlaceItStands() throws IOException {
        var sentences = read("""
                void a() { move("opened"); }
                void move(String act) { throw new ProblemException(T, "It cannot be " + act + "."); }""");
        assertEquals(Set.of(new Slot("It cannot be {0}.", 0)), sentences.all().stream()
                .filter(sentence -> sentence.text().equals("opened")).findFirst().orElseThrow().slots());
    }

    @Test
    void whatCannotBeReadIsNotPassedOver() throws IOException {
        assertEquals(List.of("other.words()"), read("""
                void a(Other other) { throw new ProblemException(T, other.words()); }""").unread().stream()
                .map(Sentences.Unread::expression).toList());
    }

    @Test
    void theCodeOfARuleIsKept() throws IOException {
        assertEquals("too-late", read("""
                void a() { throw new RuleBroken("too-late", "It is too late."); }""").all().getFirst().rule());
    }

    private Set<String> said(String body) throws IOException {
        return read(body).all().stream().map(Sentence::text).collect(Collectors.toCollection(TreeSet::new));
    }

    private Sentences read(String body) throws IOException {
        Files.writeString(folder.resolve("RuleBroken.java"), "final class RuleBroken extends ProblemException { "
                + "RuleBroken(String code, String detail) { super(T, detail); } }");
        Files.writeString(folder.resolve("Sample.java"), "class Sample {\n" + body + "\n}");
        return new Sentences(List.of(folder));
    }
}
