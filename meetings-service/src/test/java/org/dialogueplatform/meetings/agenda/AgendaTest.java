package org.dialogueplatform.meetings.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.junit.jupiter.api.Test;

class AgendaTest {

    private static final Instant TEN = Instant.parse("2023-01-30T04:00:00Z");

    private final Agenda agenda = new Agenda();

    @Test
    void itemsAreNumberedAsTheyCome() {
        UUID first = add(null, null);
        UUID second = add(null, null);
        add(null, second);
        add(null, second);
        add(null, first);
        assertEquals(List.of("1", "1.1", "2", "2.1", "2.2"), numbers());
    }

    @Test
    void aNumberCanBeChosenAndTheNextFollowsTheHighest() {
        add("10", null);
        add("2", null);
        add(null, null);
        assertEquals(List.of("2", "10", "11"), numbers());
        assertThrows(RuleBroken.class, () -> add("2", null));
    }

    @Test
    void aNumberShowsWhereTheItemStands() {
        UUID parent = add("3", null);
        assertThrows(Invalid.class, () -> add("3.1", null));
        assertThrows(Invalid.class, () -> add("4.1", parent));
        assertThrows(Invalid.class, () -> add("3.1.1", parent));
        add("3.2", parent);
        assertThrows(NotFound.class, () -> add(null, UUID.randomUUID()));
    }

    @Test
    void anAgendaHasAtMostFourLevels() {
        UUID deepest = add(null, add(null, add(null, add(null, null))));
        assertEquals("1.1.1.1", agenda.item(deepest).number());
        assertThrows(RuleBroken.class, () -> add(null, deepest));
    }

    @Test
    void whatWasCirculatedCanBeRewordedButNotRemoved() {
        UUID item = add(null, null);
        assertTrue(agenda.circulate());
        assertFalse(agenda.circulate());
        assertThrows(RuleBroken.class, () -> agenda.remove(item));
        assertTrue(agenda.revise(item, details("Reworded", Visibility.COMMON)));
        assertFalse(agenda.revise(item, details("Reworded", Visibility.COMMON)));
    }

    @Test
    void whatWasAdoptedDoesNotChange() {
        UUID item = add(null, null);
        agenda.circulate();
        assertTrue(agenda.adopt());
        assertThrows(RuleBroken.class, () -> add(null, null));
        assertThrows(RuleBroken.class, () -> agenda.revise(item, details("Reworded", Visibility.COMMON)));
    }

    @Test
    void anEmptyAgendaIsNotCirculated() {
        assertThrows(RuleBroken.class, agenda::circulate);
    }

    @Test
    void anItemIsRemovedAfterThoseBelowIt() {
        UUID parent = add(null, null);
        UUID child = add(null, parent);
        assertThrows(RuleBroken.class, () -> agenda.remove(parent));
        agenda.remove(child);
        agenda.remove(parent);
        assertEquals(List.of(), numbers());
    }

    @Test
    void itemsAreDealtWithOneAtATime() {
        UUID first = add(null, null);
        UUID second = add(null, null);
        agenda.takeUp(first, TEN);
        assertThrows(RuleBroken.class, () -> agenda.takeUp(second, TEN));
        assertThrows(IllegalTransition.class, () -> agenda.takeUp(first, TEN));
        agenda.conclude(first, TEN.plusSeconds(600));
        agenda.takeUp(second, TEN.plusSeconds(600));
        assertEquals(TEN.plusSeconds(600), agenda.item(first).concludedAt());
        assertEquals(second, agenda.takenUp().orElseThrow().id());
    }

    @Test
    void whatIsConcludedIsNotTakenUpAgain() {
        UUID item = add(null, null);
        assertThrows(IllegalTransition.class, () -> agenda.conclude(item, TEN));
        agenda.takeUp(item, TEN);
        agenda.conclude(item, TEN);
        assertThrows(IllegalTransition.class, () -> agenda.takeUp(item, TEN));
    }

    @Test
    void everyAudienceSeesWhatIsMeantForItAndWhatLiesBelow() {
        UUID common = add(null, null);
        UUID internal = agenda.add(null, null, details("Internal", Visibility.INTERNAL)).id();
        UUID hidden = agenda.add(null, null, details("Hidden", Visibility.HIDDEN)).id();
        UUID belowInternal = add(null, internal);

        assertEquals(List.of(common), visible(Audience.PUBLIC));
        assertEquals(List.of(common, internal, belowInternal), visible(Audience.MEMBERS));
        assertEquals(List.of(common, internal, belowInternal, hidden), visible(Audience.SECRETARIAT));
        assertFalse(agenda.shows(Audience.PUBLIC, belowInternal));
        assertThrows(NotFound.class, () -> agenda.itemFor(Audience.PUBLIC, belowInternal));
    }

    private UUID add(String number, UUID parent) {
        return agenda.add(number, parent, details("An item", Visibility.COMMON)).id();
    }

    private List<String> numbers() {
        return agenda.items().stream().map(AgendaItem::number).toList();
    }

    private List<UUID> visible(Audience audience) {
        return agenda.itemsFor(audience).stream().map(AgendaItem::id).toList();
    }

    private static AgendaItemDetails details(String title, Visibility visibility) {
        return new AgendaItemDetails(AgendaItemKind.REPORT, LocalizedText.of(Language.EN, title), null, List.of(), null,
                visibility);
    }
}
