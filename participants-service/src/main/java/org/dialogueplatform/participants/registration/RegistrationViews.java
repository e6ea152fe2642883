package org.dialogueplatform.participants.registration;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.participants.history.HistoryEntry;
import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.Organisations;
import org.dialogueplatform.participants.person.Person;
import org.dialogueplatform.participants.person.Persons;
import org.dialogueplatform.participants.query.Lookup;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Puts registrations together with the names of those who come, a page at a time. */
@ApplicationScoped
public class RegistrationViews {

    private final Registrations registrations;
    private final Persons persons;
    private final Organisations organisations;
    private final ReaderLanguages languages;
    private final RegistrationActions actions;

    RegistrationViews(Registrations registrations, Persons persons, Organisations organisations, ReaderLanguages languages,
            RegistrationActions actions) {
        this.registrations = registrations;
        this.persons = persons;
        this.organisations = organisations;
        this.languages = languages;
        this.actions = actions;
    }

    /** One, with its history for those who may know reasons. */
    RegistrationView one(Registration registration, Actor reader) {
        List<HistoryEntry> history = reader.is(Role.DESK) ? null : registration.history().entries();
        return viewOf(List.of(registration), history, row -> actions.of(row, reader)).apply(registration);
    }

    /** The views of a page's rows. */
    Function<Registration, RegistrationView> page(List<Registration> rows, Actor reader, boolean withActions) {
        return viewOf(rows, null, row -> withActions ? actions.of(row, reader) : null);
    }

    private Function<Registration, RegistrationView> viewOf(List<Registration> rows, @Nullable List<HistoryEntry> history,
            Function<Registration, @Nullable List<Action>> actionsOf) {
        Lookup<Person> who = persons.lookUp(rows.stream().map(Registration::personId).toList());
        Lookup<Organisation> from = organisations.lookUp(rows.stream().map(Registration::organisationId).toList());
        Map<UUID, Integer> positions = registrations.positions(rows);
        return row -> new RegistrationView(row.id(), row.meetingId(),
                delegate(who.get(row.personId()), from.get(row.organisationId())), row.mode(), row.role(), row.state(),
                positions.get(row.id()), row.registeredAt(), row.checkedInAt(), row.checkInSource(), row.checkedOutAt(),
                history, actionsOf.apply(row));
    }

    private RegistrationView.Delegate delegate(Person person, Organisation organisation) {
        return new RegistrationView.Delegate(person.id(), person.displayName(), languages.viewOrNull(person.position()),
                organisation.id(), languages.view(organisation.names()), organisation.category());
    }
}
