package org.dialogueplatform.meetings.agenda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.agenda.AgendaItemView.OrganisationView;
import org.dialogueplatform.meetings.agenda.AgendaItemView.RapporteurView;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Shows items with the names of those who report; the names are looked up for all items at once. */
@RequestScoped
public class AgendaItemViews {

    private final Participants participants;
    private final ReaderLanguages languages;

    @Inject
    public AgendaItemViews(Participants participants, ReaderLanguages languages) {
        this.participants = participants;
        this.languages = languages;
    }

    /** One item, with what the reader may do with it. */
    public AgendaItemView view(AgendaItem item, Outlook outlook, Audience audience,
            @Nullable List<Action> actions) {
        return views(List.of(item), outlook, audience, actions).getFirst();
    }

    /** The same for many, without what can be done with them. */
    public List<AgendaItemView> views(List<AgendaItem> items, Outlook outlook, Audience audience) {
        return views(items, outlook, audience, null);
    }

    private List<AgendaItemView> views(List<AgendaItem> items, Outlook outlook, Audience audience,
            @Nullable List<Action> actions) {
        Map<UUID, Organisation> organisations = participants.organisations(items.stream()
                .map(item -> item.details().reportingOrganisation()).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, DelegateCard> cards = participants.delegateCards(items.stream()
                .flatMap(item -> item.details().rapporteurs().stream()).map(Rapporteur::personId).filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return items.stream().map(item -> view(item, outlook, audience, organisations, cards, actions))
                .toList();
    }

    private AgendaItemView view(AgendaItem item, Outlook outlook, Audience audience, Map<UUID, Organisation> organisations,
            Map<UUID, DelegateCard> cards, @Nullable List<Action> actions) {
        var details = item.details();
        return new AgendaItemView(item.id(), item.number(), item.parentId(), details.kind(), languages.view(details.title()),
                organisation(details.reportingOrganisation(), organisations),
                details.rapporteurs().stream().map(rapporteur -> rapporteur(rapporteur, audience, cards)).toList(),
                details.plannedMinutes(), outlook.begins().get(item.id()), details.visibility(), item.state(),
                details.materialsRequired(),
                item.admission(outlook.materialsOver()), item.admissionReason(outlook.materialsOver()),
                audience == Audience.SECRETARIAT ? item.takesUp() : null, item.takenUpAt(),
                item.concludedAt(), actions);
    }

    private @Nullable OrganisationView organisation(@Nullable UUID id, Map<UUID, Organisation> organisations) {
        if (id == null) {
            return null;
        }
        Organisation known = organisations.get(id);
        return new OrganisationView(id, known == null ? null : languages.view(known.names()));
    }

    private RapporteurView rapporteur(Rapporteur rapporteur, Audience audience, Map<UUID, DelegateCard> cards) {
        UUID personId = rapporteur.personId();
        if (personId == null) {
            return new RapporteurView(null, rapporteur.name(), null);
        }
        DelegateCard card = cards.get(personId);
        return new RapporteurView(audience == Audience.SECRETARIAT ? personId : null,
                card == null ? null : card.displayName(), card == null ? null : languages.viewOrNull(card.position()));
    }
}
