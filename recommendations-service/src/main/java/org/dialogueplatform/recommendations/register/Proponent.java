package org.dialogueplatform.recommendations.register;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Who proposes: an organisation, a person, or a person for an organisation.
 *
 * @param visibility who may see it; the secretariat only, when not said
 */
@Embeddable
public record Proponent(@Nullable UUID organisationId, @Nullable UUID personId,
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProponentVisibility visibility) {

    public Proponent {
        if (organisationId == null && personId == null) {
            throw new Invalid("", "organisation-or-person", "names neither an organisation nor a person");
        }
        if (visibility == null) {
            // nobody's name is shown because something was left out
            visibility = ProponentVisibility.SECRETARIAT_ONLY;
        }
    }

    /** Whether it stands for this organisation. */
    public boolean isOf(@Nullable UUID organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }

    /** The same one, seen by no more than either visibility allows. */
    private Proponent stricter(Proponent other) {
        return visibility.compareTo(other.visibility) >= 0 ? this : other;
    }

    /**
     * The proponents of both, each once and with its own visibility. Who chose differently in the two is seen by those only
     * who could see it in both.
     */
    static List<Proponent> together(List<Proponent> ours, List<Proponent> theirs) {
        Map<List<@Nullable UUID>, Proponent> together = new LinkedHashMap<>();
        Stream.concat(ours.stream(), theirs.stream())
                .forEach(one -> together.merge(Arrays.asList(one.organisationId, one.personId), one, Proponent::stricter));
        return List.copyOf(together.values());
    }
}
