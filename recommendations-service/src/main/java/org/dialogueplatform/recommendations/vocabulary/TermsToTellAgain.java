package org.dialogueplatform.recommendations.vocabulary;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Terms as others keep copies of them. One of which nobody has heard yet is told at the next start in any case. */
@ApplicationScoped
class TermsToTellAgain implements ReferenceData {

    private final Terms terms;
    private final Clock clock;

    @Inject
    TermsToTellAgain(Terms terms, Clock clock) {
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "terms";
    }

    @Override
    public List<UUID> tellAgain(@Nullable UUID after, int most) {
        Instant now = clock.instant();
        List<Term> next = terms.held(after, most);
        next.forEach(term -> term.tellAgain(now));
        return next.stream().map(Term::id).toList();
    }
}
