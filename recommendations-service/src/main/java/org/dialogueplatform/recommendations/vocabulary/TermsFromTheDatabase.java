package org.dialogueplatform.recommendations.vocabulary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.origin.Origin;

import io.quarkus.runtime.StartupEvent;

/** What a migration wrote into the vocabularies is told to the other services at the start that follows. */
@ApplicationScoped
class TermsFromTheDatabase {

    private final Vocabulary vocabulary;

    @Inject
    TermsFromTheDatabase(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    void tell(@Observes StartupEvent event) {
        Origin.ofWork("vocabulary", null).call(() -> {
            vocabulary.tellOfWhatCameWithTheDatabase();
            return true;
        });
    }
}
