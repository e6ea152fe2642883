package org.dialogueplatform.platform.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param subject whom the identity provider knows; never a name
 * @param role the suite-wide role; none for the public
 * @param organisation the organisation the actor acts for, if any
 * @param person the actor as a person known to the participants-service, if any
 * @param office as what the actor acts for it, by mandate
 * @param standing as what that organisation belongs to the body today, if it does
 * @param deputyFor whom the actor stands in for, if the office is that somebody's
 * @param coChairOf the codes of the working groups the actor chairs together with another, whoever they act for
 */
public record Actor(String subject, @Nullable Role role, @Nullable UUID organisation, @Nullable UUID person,
        @Nullable Office office, @Nullable Standing standing, @Nullable Represented deputyFor, Set<String> coChairOf) {

    /** Everybody who did not say who they are. */
    public static final Actor PUBLIC = new Actor("public", null, null, null);

    /** Somebody without a mandate that says more. */
    public Actor(String subject, @Nullable Role role, @Nullable UUID organisation, @Nullable UUID person) {
        this(subject, role, organisation, person, null, null);
    }

    /** Somebody who acts in their own right. */
    public Actor(String subject, @Nullable Role role, @Nullable UUID organisation, @Nullable UUID person,
            @Nullable Office office, @Nullable Standing standing) {
        this(subject, role, organisation, person, office, standing, null, Set.of());
    }

    public Actor {
        coChairOf = Set.copyOf(coChairOf);
    }

    public boolean isPublic() {
        return role == null;
    }

    public boolean is(Role... roles) {
        return role != null && Arrays.asList(roles).contains(role);
    }

    public boolean actsFor(UUID organisationId) {
        return organisationId.equals(organisation);
    }

    /** The person in whose place the actor acts, if they are a deputy. */
    public @Nullable UUID forPerson() {
        return deputyFor == null ? null : deputyFor.person();
    }

    /** Whether the actor is one of those who chair this working group. */
    public boolean coChairs(String body) {
        return coChairOf.contains(body);
    }

    /** Whether the actor acts for an organisation that belongs to the body today, as whatever. */
    public boolean belongsToTheBody() {
        return standing != null;
    }

    /** Ends in 401 for the public and in 403 for any other actor without one of these roles. */
    public Actor require(Role... roles) {
        if (isPublic()) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED, "Say who acts: this is not open to the public.");
        }
        if (!is(roles)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "This is for the role " + Arrays.toString(roles) + ", and you act as " + role + ".");
        }
        return this;
    }

    /** The secretariat may act for any organisation, a representative for its own; ends in 401 or 403 otherwise. */
    public Actor requireFor(UUID organisationId) {
        require(Role.SECRETARIAT, Role.REPRESENTATIVE);
        if (role == Role.REPRESENTATIVE && !actsFor(organisationId)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED, "A representative acts for its own organisation only.");
        }
        return this;
    }
}
