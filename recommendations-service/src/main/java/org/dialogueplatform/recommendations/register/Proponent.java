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
 * @param role a proponent, when not said
 * @param visibility who may see it; the secretariat only, when not said
 */
@Embeddable
public record Proponent(@Nullable UUID organisationId, @Nullable UUID personId,
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProponentRole role,
        @Column(nullable = false) @Enumerated(EnumType.STRING) ProponentVisibility visibility) {

    public Proponent {
        if (organisationId == null && personId == null) {
            throw new Invalid("", "organisation-or-person", "names neither an organisation nor a person");
        }
        if (role == null) {
            role = ProponentRole.PROPONENT;
        }
        if (visibility == null) {
            // nobody's name is shown because something was left out
            visibility = ProponentVisibility.SECRETARIAT_ONLY;
        }
    }

    /** Of one that wrote it. */
    public Proponent(@Nullable UUID organisationId, @Nullable UUID personId, ProponentVisibility visibility) {
        this(organisationId, personId, ProponentRole.PROPONENT, visibility);
    }

    /** Whether it stands for this organisation. */
    public boolean isOf(@Nullable UUID organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }

    /** Its name for what another one wrote. */
    private Proponent asCoSponsor() {
        return new Proponent(organisationId, personId, ProponentRole.CO_SPONSOR, visibility);
    }

    /** The same one, as the more and seen by no more than either says. */
    private Proponent and(Proponent other) {
        return new Proponent(organisationId, personId, role.compareTo(other.role) <= 0 ? role : other.role,
                visibility.compareTo(other.visibility) >= 0 ? visibility : other.visibility);
    }

    /**
     * Those of a recommendation and of one that became part of it, each once and with its own visibility. Who chose differently
     * in the two is seen by those only who could see it in both. The others' wording is gone: whoever is named only there
     * supports this one, and cannot take it back, unless nobody proposed it before.
     */
    static List<Proponent> together(List<Proponent> ours, List<Proponent> theirs) {
        Map<List<@Nullable UUID>, Proponent> together = new LinkedHashMap<>();
        Stream.concat(ours.stream(), theirs.stream().map(one -> ours.isEmpty() ? one : one.asCoSponsor()))
                .forEach(one -> together.merge(Arrays.asList(one.organisationId, one.personId), one, Proponent::and));
        return List.copyOf(together.values());
    }

    /** Co-sponsors support what somebody proposes. */
    static void check(List<Proponent> proponents) {
        if (!proponents.isEmpty() && proponents.stream().allMatch(one -> one.role == ProponentRole.CO_SPONSOR)) {
            throw new Invalid("/proponents", "no-proponent", "names co-sponsors only: somebody proposes it");
        }
    }
}
