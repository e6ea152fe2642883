package org.dialogueplatform.recommendations.register;

import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;

/** Terms that are added to what something is about, and terms that are taken away. */
record Retagging(Map<Scheme, Set<Term>> added, Map<Scheme, Set<Term>> removed) {

    /** Those of which something is said. */
    Set<Scheme> schemes() {
        Set<Scheme> schemes = EnumSet.noneOf(Scheme.class);
        schemes.addAll(added.keySet());
        schemes.addAll(removed.keySet());
        return schemes;
    }

    /** What becomes of the terms there were. */
    Set<Term> applied(Scheme scheme, Collection<Term> present) {
        Set<Term> next = new LinkedHashSet<>(present);
        next.removeAll(removed.getOrDefault(scheme, Set.of()));
        next.addAll(added.getOrDefault(scheme, Set.of()));
        return next;
    }
}
