package org.dialogueplatform.recommendations.implementation;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;

/** How far many recommendations are implemented, in one query. */
@ApplicationScoped
public class ImplementationStatuses {

    private static final String LATEST_OF_EACH_KIND = "select a.recommendationId, a.kind, a.implementation from Assessment a"
            + " where a.recommendationId in :recommendations and " + AsAssessed.latest("a");

    private final EntityManager database;

    @Inject
    ImplementationStatuses(EntityManager database) {
        this.database = database;
    }

    public ImplementationStatus of(UUID recommendation) {
        return of(Set.of(recommendation)).of(recommendation);
    }

    public Known of(Collection<UUID> recommendations) {
        Map<UUID, Map<AssessmentKind, Implementation>> latest = new HashMap<>();
        if (!recommendations.isEmpty()) {
            database.createQuery(LATEST_OF_EACH_KIND, Tuple.class).setParameter("recommendations", recommendations)
                    .getResultList()
                    .forEach(row -> latest.computeIfAbsent(row.get(0, UUID.class), one -> new EnumMap<>(AssessmentKind.class))
                            .put(row.get(1, AssessmentKind.class), row.get(2, Implementation.class)));
        }
        return new Known(latest);
    }

    /** What is known of some recommendations. */
    public static final class Known {

        private final Map<UUID, Map<AssessmentKind, Implementation>> latest;

        private Known(Map<UUID, Map<AssessmentKind, Implementation>> latest) {
            this.latest = latest;
        }

        public ImplementationStatus of(UUID recommendation) {
            return ImplementationStatus.of(latest.getOrDefault(recommendation, Map.of()));
        }
    }
}
