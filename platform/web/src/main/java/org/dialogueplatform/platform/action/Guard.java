package org.dialogueplatform.platform.action;

/** What an operation asks for before it changes anything, apart from its body. It changes nothing itself. */
@FunctionalInterface
public interface Guard {

    /** For what is always possible to whoever has the role. */
    Guard NONE = () -> {
    };

    /** Throws what the operation would answer with, if it cannot be carried out. */
    void check();

    /** This one, and then another: in the order in which the operation asks. */
    default Guard and(Guard next) {
        return () -> {
            check();
            next.check();
        };
    }
}
