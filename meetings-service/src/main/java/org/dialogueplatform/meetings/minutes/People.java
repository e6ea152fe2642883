package org.dialogueplatform.meetings.minutes;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.Rapporteur;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.sitting.Delegate;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Those in official roles of whom a meeting's record speaks, as they are known today. */
record People(Map<UUID, DelegateCard> cards, Map<UUID, Organisation> organisations) {

    Speaker speaker(Rapporteur rapporteur) {
        UUID person = rapporteur.personId();
        return person == null ? new Speaker(null, rapporteur.name(), null, null) : speaker(person);
    }

    @Nullable
    Speaker speakerOrNull(@Nullable UUID person) {
        return person == null ? null : speaker(person);
    }

    /** Whoever spoke for an organisation spoke for that one, wherever they may be now. */
    Speaker speaker(Delegate delegate) {
        Speaker known = speaker(delegate.personId());
        UUID organisation = delegate.organisationId();
        return organisation == null ? known
                : new Speaker(delegate.personId(), null, known.position(), organisation(organisation));
    }

    Speaker speaker(UUID person) {
        DelegateCard card = cards.get(person);
        return new Speaker(person, null, card == null ? null : card.position(),
                card == null ? null : organisation(card.organisationId()));
    }

    @Nullable
    LocalizedText organisation(@Nullable UUID id) {
        Organisation known = id == null ? null : organisations.get(id);
        return known == null ? null : known.names();
    }
}
