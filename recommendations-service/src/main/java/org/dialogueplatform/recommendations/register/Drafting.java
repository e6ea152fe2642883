package org.dialogueplatform.recommendations.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.reference.KnownOrganisations;
import org.jspecify.annotations.Nullable;

/** Writing and rewriting a recommendation, in the name of whom and to whom. */
@ApplicationScoped
public class Drafting {

    private final Recommendations recommendations;
    private final KnownOrganisations organisations;
    private final KnownAddressees known;
    private final Classifying classifying;
    private final Clock clock;

    @Inject
    public Drafting(Recommendations recommendations, KnownOrganisations organisations, KnownAddressees known,
            Classifying classifying, Clock clock) {
        this.recommendations = recommendations;
        this.organisations = organisations;
        this.known = known;
        this.classifying = classifying;
        this.clock = clock;
    }

    /** Begins a draft. */
    @Transactional
    public Recommendation draft(RecommendationDocument document, Actor actor) {
        Occurrence occurrence = document.occurrence(clock);
        var recommendation = Recommendation.draft(document.wording().by(author(actor)), proponents(document, actor),
                known.require(document.addresseeList()), occurrence);
        recommendation.classify(classifying.read(document), occurrence);
        recommendations.persist(recommendation);
        recommendations.flush();
        return recommendation;
    }

    /** Rewrites a draft or what was given back. */
    @Transactional
    public Recommendation revise(UUID id, RecommendationDocument document, Actor actor, @Nullable String ifMatch) {
        recommendations.lock(id);
        Recommendation recommendation = recommendations.requireOwn(id, actor);
        TwoTexts.requireVersion(ifMatch, recommendation, document.wording().text());
        recommendation.requireRevisable();
        Occurrence occurrence = document.occurrence(clock);
        recommendation.revise(document.wording().by(author(actor)),
                besidesOthers(recommendation, proponents(document, actor), actor), known.require(document.addresseeList()),
                occurrence);
        recommendation.classify(classifying.read(document), occurrence);
        recommendations.flush();
        return recommendation;
    }

    /** Says anew whom it is addressed to. */
    @Transactional
    public Recommendation readdress(UUID id, List<AddresseeSpec> addressees, Actor actor, @Nullable String ifMatch) {
        Recommendation recommendation = recommendations.requireVisible(id, actor);
        EntityTags.require(ifMatch, recommendation.version());
        recommendation.requireReaddressable();
        recommendation.readdress(known.require(addressees), Occurrence.now(clock));
        recommendations.flush();
        return recommendation;
    }

    /** The act of addressing to further ones, for one recommendation or many; refused if one of them does not exist. */
    public Consumer<Recommendation> addressingFurther(List<AddresseeSpec> further) {
        AddresseeSpec.check(known.require(further));
        Occurrence now = Occurrence.now(clock);
        return recommendation -> recommendation.addressFurther(further, now);
    }

    private static @Nullable UUID author(Actor actor) {
        return actor.is(Role.REPRESENTATIVE) ? actor.organisation() : null;
    }

    private List<Proponent> proponents(RecommendationDocument document, Actor actor) {
        List<Proponent> named = document.proponentList();
        if (actor.is(Role.REPRESENTATIVE)) {
            UUID own = actor.organisation();
            if (own == null) {
                throw new ProblemException(ProblemType.NOT_ALLOWED, "A representative proposes for an organisation.");
            }
            if (named.isEmpty()) {
                named = List.of(new Proponent(own, actor.person(), ProponentVisibility.SECRETARIAT_ONLY));
            }
            if (named.stream().anyMatch(proponent -> !proponent.isOf(own))) {
                throw new ProblemException(ProblemType.NOT_ALLOWED,
                        "A representative proposes in the name of its own organisation only.");
            }
        }
        named.forEach(proponent -> {
            if (proponent.organisationId() != null) {
                organisations.require(proponent.organisationId());
            }
        });
        return named;
    }

    /** Who represents one organisation says nothing of the others that propose it, too: they stay. */
    private static List<Proponent> besidesOthers(Recommendation recommendation, List<Proponent> own, Actor actor) {
        if (!actor.is(Role.REPRESENTATIVE)) {
            return own;
        }
        List<Proponent> all = new ArrayList<>(own);
        recommendation.proponents().stream().filter(proponent -> !proponent.isOf(actor.organisation())).forEach(all::add);
        return all;
    }
}
