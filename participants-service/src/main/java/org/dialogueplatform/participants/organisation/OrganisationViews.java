package org.dialogueplatform.participants.organisation;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Shows organisations, each reader as much as is its business. */
@ApplicationScoped
class OrganisationViews {

    private final Seal seal;
    private final ReaderLanguages languages;
    private final Actions actions;

    OrganisationViews(Seal seal, ReaderLanguages languages, Actions actions) {
        this.seal = seal;
        this.languages = languages;
        this.actions = actions;
    }

    OrganisationView one(Organisation organisation, Actor reader) {
        return OrganisationView.withFocalPoint(organisation, seal, reader, languages, actionsOn(organisation));
    }

    OrganisationView inList(Organisation organisation, Actor reader) {
        return OrganisationView.withoutFocalPoint(organisation, reader, languages);
    }

    private @Nullable List<Action> actionsOn(Organisation organisation) {
        return actions.on(organisation.id()).may("reviseOrganisation")
                .may("recordSuccession", organisation::requireNotEnded).may("mergeOrganisation", organisation::requireNotEnded)
                .list();
    }
}
