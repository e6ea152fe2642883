package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.dialogueplatform.recommendations.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Says what recommendations are about, in terms of the vocabularies. */
@ApplicationScoped
public class Classifying {

    private final Recommendations recommendations;
    private final Vocabulary vocabulary;
    private final Clock clock;

    @Inject
    Classifying(Recommendations recommendations, Vocabulary vocabulary, Clock clock) {
        this.recommendations = recommendations;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /** The secretariat classifies it anew. */
    @Transactional
    Recommendation classify(UUID id, ClassificationDocument document, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = recommendations.requireVisible(id, actor);
        EntityTags.require(ifMatch, recommendation.version());
        recommendation.classify(read(document, true), Occurrence.now(clock));
        recommendations.flush();
        return recommendation;
    }

    /** The act of adding terms and taking others away, for one recommendation or many; refused if a term cannot be had. */
    public Consumer<Recommendation> retagging(@Nullable TermCodes add, @Nullable TermCodes remove) {
        TermCodes added = Objects.requireNonNullElse(add, TermCodes.NONE);
        TermCodes removed = Objects.requireNonNullElse(remove, TermCodes.NONE);
        if (added.nameNothing() && removed.nameNothing()) {
            throw new Invalid("/add", "no-terms", "is missing: name terms to add, or under /remove terms to take away");
        }
        List<FieldError> errors = new ArrayList<>();
        var retagging = new Retagging(terms(added, "/add", errors, vocabulary::usable),
                terms(removed, "/remove", errors, vocabulary::known));
        retagging.removed().forEach((scheme, terms) -> terms.stream()
                .filter(retagging.added().getOrDefault(scheme, Set.of())::contains)
                .forEach(term -> errors.add(new FieldError("/remove", "added-and-removed",
                        "names " + term.code() + ", which is to be added: say one of the two"))));
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        Occurrence now = Occurrence.now(clock);
        return recommendation -> recommendation.retag(retagging, now);
    }

    private static Map<Scheme, Set<Term>> terms(TermCodes codes, String pointer, List<FieldError> errors, Finding finding) {
        Map<Scheme, Set<Term>> terms = new EnumMap<>(Scheme.class);
        find(terms, Scheme.THEME, codes.themes(), pointer + "/themes", errors, finding);
        find(terms, Scheme.GROUP, codes.groups(), pointer + "/groups", errors, finding);
        find(terms, Scheme.SDG, codes.sdgs(), pointer + "/sdgs", errors, finding);
        find(terms, Scheme.OBLIGATION, codes.obligations(), pointer + "/obligations", errors, finding);
        return terms;
    }

    private static void find(Map<Scheme, Set<Term>> terms, Scheme scheme, @Nullable List<String> codes, String pointer,
            List<FieldError> errors, Finding finding) {
        if (codes != null) {
            terms.put(scheme, finding.find(scheme, codes, pointer, errors));
        }
    }

    /** A way of finding terms by their codes. */
    @FunctionalInterface
    private interface Finding {

        Set<Term> find(Scheme scheme, List<String> codes, String pointer, List<FieldError> errors);
    }

    /** What the proponents' document says; of what it leaves out it says nothing. */
    Classification read(RecommendationDocument document) {
        return read(document.classification(), false);
    }

    private Classification read(ClassificationDocument document, boolean whole) {
        Map<Scheme, Set<Term>> terms = new EnumMap<>(Scheme.class);
        List<FieldError> errors = new ArrayList<>();
        take(terms, Scheme.THEME, document.themes(), "/themes", whole, errors);
        take(terms, Scheme.GROUP, document.groups(), "/groups", whole, errors);
        take(terms, Scheme.SDG, document.sdgs(), "/sdgs", whole, errors);
        take(terms, Scheme.OBLIGATION, document.obligations(), "/obligations", whole, errors);
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
        return new Classification(terms, document.actionCategory(), whole);
    }

    private void take(Map<Scheme, Set<Term>> terms, Scheme scheme, @Nullable List<String> codes, String pointer, boolean whole,
            List<FieldError> errors) {
        if (codes != null || whole) {
            terms.put(scheme, vocabulary.usable(scheme, codes, pointer, errors));
        }
    }
}
