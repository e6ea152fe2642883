package org.dialogueplatform.recommendations.neardouble;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;

/**
 * Finds what says nearly the same. What the reader may not know of is left out before the most similar ones are counted, so
 * that neither an entry nor a gap tells of it.
 */
@ApplicationScoped
class NearDoubles {

    private final EntityManager entities;

    @Inject
    NearDoubles(EntityManager entities) {
        this.entities = entities;
    }

    /** The most similar first. What shares less than three tenths of its trigrams is not similar. */
    List<NearDouble> of(String text, Language language, int rows, Actor actor) {
        String wording = "folded(r.text -> 'translations' -> '" + language.code() + "' ->> 'text')";
        boolean own = actor.is(Role.REPRESENTATIVE) && actor.organisation() != null;
        String readable = ReadingRights.readsEverything(actor) ? ""
                : own ? """
                        and (r.public_since is not null or exists (select 1 from recommendation_proponent p
                             where p.recommendation_id = r.id and p.organisation_id = :own))"""
                        : " and r.public_since is not null";
        Query query = entities.createNativeQuery("select r.id as id, similarity(" + wording
                + ", folded(:text)) as similarity from recommendation r where r.text -> 'translations' -> '" + language.code()
                + "' is not null and " + wording + " % folded(:text)" + readable + " order by " + wording
                + " <-> folded(:text) limit :rows", Tuple.class).setParameter("text", text).setParameter("rows", rows);
        if (own && !readable.isEmpty()) {
            query.setParameter("own", actor.organisation());
        }
        List<NearDouble> found = new ArrayList<>();
        for (Object row : query.getResultList()) {
            Tuple tuple = (Tuple) row;
            Recommendation recommendation = entities.find(Recommendation.class, tuple.get("id", UUID.class));
            if (ReadingRights.mayRead(actor, recommendation)) {
                found.add(NearDouble.of(recommendation, language, tuple.get("similarity", Number.class).doubleValue()));
            }
        }
        return found;
    }
}
