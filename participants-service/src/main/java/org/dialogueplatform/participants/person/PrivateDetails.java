package org.dialogueplatform.participants.person;

import org.jspecify.annotations.Nullable;

/**
 * What is nobody's business but the person's, its organisation's and the secretariat's: stored sealed, never told.
 *
 * @param contacts how to reach the person
 * @param accessibilityNeeds what the person needs to take part
 */
public record PrivateDetails(@Nullable Contacts contacts, @Nullable String accessibilityNeeds) {

    static final PrivateDetails NONE = new PrivateDetails(null, null);

    boolean isEmpty() {
        return equals(NONE);
    }

    /** Says nothing: whatever is printed may end in a log. */
    @Override
    public String toString() {
        return "PrivateDetails[private]";
    }
}
