package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where a recommendation comes from.
 *
 * @param session of the mechanism, such as the 7th of the Universal Periodic Review
 * @param stateUnderReview ISO 3166-1 alpha-3
 * @param recommendingState ISO 3166-1 alpha-3
 * @param actionCategory UPR Info's scale: 1 minimal, 2 continuing, 3 considering, 4 general, 5 specific action
 * @param issues as the source names them
 * @param response the word the source has for the State's answer
 * @param rowKey what makes a row of an export the same recommendation when it comes again
 */
@Embeddable
public record Source(
        @Column(nullable = false) @Enumerated(EnumType.STRING) Mechanism mechanism,
        @Nullable Integer session,
        @Nullable String stateUnderReview,
        @Nullable String recommendingState,
        @Nullable Integer actionCategory,
        @JdbcTypeCode(SqlTypes.ARRAY) @Nullable List<String> issues,
        @Nullable String response,
        @Nullable String rowKey) {

    /** Of a recommendation made in this body. */
    public static final Source OWN = new Source(Mechanism.CAB, null, null, null, null, null, null, null);

    /** When the source says it was made; null if it does not. */
    @Nullable
    Instant madeAt() {
        return mechanism == Mechanism.UPR && session != null ? UprSession.began(session) : null;
    }

    /** The fields in which another account of the same recommendation differs; issues may come in any order. */
    List<String> differences(Source other) {
        List<String> changed = new ArrayList<>();
        if (!Objects.equals(actionCategory, other.actionCategory)) {
            changed.add("actionCategory");
        }
        if (!asSet(issues).equals(asSet(other.issues))) {
            changed.add("issues");
        }
        if (!Objects.equals(response, other.response)) {
            changed.add("response");
        }
        return changed;
    }

    private static Set<String> asSet(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }
}
