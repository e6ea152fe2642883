package org.dialogueplatform.recommendations.register;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.register.Kinship.Kin;
import org.jspecify.annotations.Nullable;

/** Which recommendations are related to one by merger and division, as far as a reader may know of them. */
@ApplicationScoped
public class Kinships {

    private final Recommendations recommendations;

    @Inject
    Kinships(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    public Kinship of(Recommendation recommendation, Actor actor) {
        return new Kinship(one(recommendation.mergedInto(), actor),
                readable(recommendations.mergedInto(recommendation.id()), actor), one(recommendation.partOf(), actor),
                recommendation.state() == ProcedureState.SPLIT
                        ? readable(recommendations.partsOf(recommendation.id()), actor)
                        : List.of());
    }

    private @Nullable Kin one(@Nullable UUID id, Actor actor) {
        return id == null ? null
                : readable(recommendations.findByIdOptional(id).stream().toList(), actor).stream().findFirst().orElse(null);
    }

    private static List<Kin> readable(List<Recommendation> related, Actor actor) {
        return related.stream().filter(one -> ReadingRights.mayRead(actor, one)).map(Kin::of).toList();
    }
}
