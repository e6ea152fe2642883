package org.dialogueplatform.recommendations.vocabulary;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Keeping the vocabularies, and finding the terms that others name by their codes. */
@ApplicationScoped
public class Vocabulary {

    private final Terms terms;
    private final Clock clock;
    private final ZoneId zone;

    @Inject
    Vocabulary(Terms terms, Clock clock, @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.terms = terms;
        this.clock = clock;
        this.zone = zone;
    }

    /** Enters a new term. */
    @Transactional
    public Term enter(TermDocument document) {
        Scheme scheme = document.requiredScheme();
        String code = document.requiredCode();
        requireNew(scheme, code, "Revise that one.");
        return enter(Term.enter(scheme, code, document.details(other(scheme, document.broader(), "/broader")),
                Occurrence.now(clock)));
    }

    /** Enters what was proposed. */
    Term enterProposed(Scheme scheme, String code, TermDetails details, Occurrence occurrence) {
        requireNew(scheme, code, "Merge the proposed one into it, or give it another code.");
        return enter(Term.enter(scheme, code, details, occurrence));
    }

    private void requireNew(Scheme scheme, String code, String otherwise) {
        if (terms.named(scheme, code).isPresent()) {
            throw new RuleBroken("term-exists", "There is a term " + code + " of " + scheme + " already. " + otherwise);
        }
    }

    private Term enter(Term term) {
        terms.persistAndFlush(term);
        return term;
    }

    /** Corrects what is said of a term. */
    @Transactional
    public Term revise(UUID id, TermDocument document, @Nullable String ifMatch) {
        Term term = terms.require(id);
        EntityTags.require(ifMatch, term.version());
        if (term.scheme() != document.requiredScheme()) {
            throw new Invalid("/scheme", "immutable", "must stay " + term.scheme());
        }
        if (!term.code().equals(document.requiredCode())) {
            throw new Invalid("/code", "immutable",
                    "must stay " + term.code() + "; deprecate it and enter another term instead");
        }
        term.revise(document.details(other(term.scheme(), document.broader(), "/broader")), Occurrence.now(clock));
        terms.flush();
        return term;
    }

    /** From here on nothing new is classified by it. */
    @Transactional
    public Term deprecate(UUID id, TermDeprecationRequest request, @Nullable String ifMatch) {
        Term term = terms.require(id);
        EntityTags.check(ifMatch, term.version());
        term.deprecate(request.requiredReason(), other(term.scheme(), request.replacedBy(), "/replacedBy"),
                Occurrence.now(clock));
        terms.flush();
        return term;
    }

    /** Tells of the terms that came with the database. */
    @Transactional
    void tellOfWhatCameWithTheDatabase() {
        Occurrence now = Occurrence.now(clock);
        terms.untold().forEach(term -> term.tellState(now));
    }

    @Nullable
    Term other(Scheme scheme, @Nullable String code, String pointer) {
        if (code == null) {
            return null;
        }
        return terms.named(scheme, code).orElseThrow(() -> new Invalid(List.of(unknown(scheme, code, pointer))));
    }

    /**
     * The terms that a document classifies by.
     *
     * @param pointer where the list of codes stands in the document
     * @param errors takes what is wrong with single codes
     */
    public Set<Term> usable(Scheme scheme, @Nullable List<String> codes, String pointer, List<FieldError> errors) {
        Set<Term> usable = new LinkedHashSet<>();
        if (codes == null) {
            return usable;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        Map<String, Term> named = terms.named(scheme, codes);
        for (int no = 0; no < codes.size(); no++) {
            String place = pointer + "/" + no;
            Term term = named.get(codes.get(no));
            if (term == null) {
                errors.add(unknown(scheme, codes.get(no), place));
            } else if (term.isDeprecated()) {
                errors.add(new FieldError(place, "term-deprecated", deprecated(term)));
            } else if (!term.isInUse(today)) {
                errors.add(new FieldError(place, "term-not-in-use", "is not in use today"));
            } else {
                usable.add(term);
            }
        }
        return usable;
    }

    /** What the words of another register mean in one of the vocabularies today. */
    Words words(Scheme scheme, String system) {
        return new Words(system, terms.ofScheme(scheme), LocalDate.ofInstant(clock.instant(), zone));
    }

    /** The same for terms that are to be taken away: it does not matter whether they are still in use. */
    public Set<Term> known(Scheme scheme, @Nullable List<String> codes, String pointer, List<FieldError> errors) {
        Set<Term> known = new LinkedHashSet<>();
        if (codes == null) {
            return known;
        }
        Map<String, Term> named = terms.named(scheme, codes);
        for (int no = 0; no < codes.size(); no++) {
            Term term = named.get(codes.get(no));
            if (term == null) {
                errors.add(unknown(scheme, codes.get(no), pointer + "/" + no));
            } else {
                known.add(term);
            }
        }
        return known;
    }

    /** For a filter: the ids of a term and of all that is narrower; null without a code. */
    public @Nullable Set<UUID> withNarrower(Scheme scheme, String parameter, @Nullable String code) {
        if (code == null) {
            return null;
        }
        return terms.withNarrower(terms.named(scheme, code).orElseThrow(() -> new ProblemException(
                ProblemType.INVALID_PARAMETER,
                "The parameter " + parameter + " " + unknown(scheme, code, parameter).detail() + ".")));
    }

    private FieldError unknown(Scheme scheme, String code, String pointer) {
        List<String> meant = terms.suggestions(scheme, code);
        return new FieldError(pointer, "term-unknown", "is no term of " + scheme
                + (meant.isEmpty() ? "; GET /api/v1/terms?scheme=" + scheme + " lists them"
                        : "; did you mean " + String.join(", ", meant) + "?"));
    }

    private static String deprecated(Term term) {
        Term replacement = term.replacement();
        return "is deprecated (" + term.deprecationReason() + "); "
                + (replacement == null ? "nothing replaces it" : "use " + replacement.code());
    }
}
