package org.dialogueplatform.platform.action;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.jspecify.annotations.Nullable;

import io.quarkus.security.identity.SecurityIdentity;

/**
 * Says what whoever sent the current request may do with a resource. A feature names an operation and the guard by which the
 * operation itself is held; nothing of the rule is written a second time.
 */
@ApplicationScoped
public class Actions {

    /** What says that an operation is not for this caller, whatever may become of the resource. */
    private static final Set<ProblemType> NOT_FOR_THIS_CALLER = EnumSet.of(ProblemType.UNAUTHENTICATED, ProblemType.NOT_ALLOWED,
            ProblemType.NOT_FOUND);

    private final ResourceOperations operations;
    private final Predicate<String> roles;

    @Inject
    Actions(ResourceOperations operations, SecurityIdentity identity) {
        this(operations, identity::hasRole);
    }

    Actions(ResourceOperations operations, Predicate<String> roles) {
        this.operations = operations;
        this.roles = roles;
    }

    /** The actions on the resource with these ids: those in the address of its operations, in order. */
    public Offer on(Object... ids) {
        return new Offer(ids);
    }

    /** The actions on one resource, in the order in which they are offered. */
    public final class Offer {

        private final Object[] ids;
        private final List<Action> offered = new ArrayList<>();

        private Offer(Object... ids) {
            this.ids = ids;
        }

        /** An operation that is possible whenever its role is there. */
        public Offer may(String operation) {
            return may(operation, Guard.NONE);
        }

        /** An operation, as far as its guard lets this caller use it. */
        public Offer may(String operation, Guard guard) {
            ResourceOperations.Known known = operations.get(operation);
            if (known.isOpenTo(roles)) {
                String href = known.href(ids);
                try {
                    guard.check();
                    offered.add(Action.allowed(operation, known.method(), href));
                } catch (ProblemException why) {
                    if (!NOT_FOR_THIS_CALLER.contains(why.type())) {
                        offered.add(Action.blocked(operation, known.method(), href, why.toProblem(null)));
                    }
                }
            }
            return this;
        }

        /** What is offered on a part of it, too. */
        public Offer and(Offer part) {
            offered.addAll(part.offered);
            return this;
        }

        /** All of them; null where there are none, so that nothing is said of them. */
        public @Nullable List<Action> list() {
            return offered.isEmpty() ? null : List.copyOf(offered);
        }
    }
}
