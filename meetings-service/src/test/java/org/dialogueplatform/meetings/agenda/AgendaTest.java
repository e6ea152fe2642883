package org.dialogueplatform.meetings.agenda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;
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

    @Test
    void whenAnItemMovesThenItAndItsNeighboursAreNumberedAnewWithAllBelow() {
        UUID first = add(null, null);
        UUID second = add(null, null);
        UUID below = add(null, second);
        UUID third = add(null, null);

        agenda.move(third, null, 1);
        assertEquals(List.of("1", "2", "3", "3.1"), numbers());
        assertEquals(List.of("1", "2", "3", "3.1"), Stream.of(third, first, second, below).map(this::number).toList());

        agenda.move(first, third, 9);
        assertEquals(List.of("1", "1.1", "2", "2.1"), Stream.of(third, first, second, below).map(this::number).toList());
    }

    @Test
    void anItemNeverStandsBelowItself() {
        UUID parent = add(null, null);
        UUID child = add(null, parent);
        assertBroken("agenda-loop", () -> agenda.move(parent, child, 1));
        assertBroken("agenda-loop", () -> agenda.move(parent, parent, 1));
        assertEquals(List.of("1", "1.1"), numbers());
    }

    @Test
    void nothingMovesSoDeepThatWhatIsBelowItHasNoPlace() {
        UUID third = add(null, add(null, add(null, null)));
        UUID other = add(null, null);
        add(null, other);
        assertBroken("agenda-too-deep", () -> agenda.move(other, third, 1));
    }

    @Test
    void givenMaterialsAfterTheTermThenAnItemIsTakenUpOnlyIfTheChairAdmitsIt() {
        UUID item = add(null, null);
        assertTrue(agenda.materialsCame(item, true));
        assertEquals(Admission.NOT_ADMITTED, agenda.item(item).admission(false));
        assertBroken("item-not-admitted", () -> agenda.takeUp(item, TEN));
        agenda.admit(item, true, "The court decided only yesterday");
        agenda.takeUp(item, TEN);
        assertBroken("item-admitted", () -> agenda.admit(item, true, "Again"));
    }

    @Test
    void givenMaterialsInTimeThenMoreThatComeLateChangeNothing() {
        UUID item = add(null, null);
        assertFalse(agenda.materialsCame(item, false));
        assertFalse(agenda.materialsCame(item, true));
        assertEquals(Admission.ADMITTED, agenda.item(item).admission(false));
    }

    @Test
    void givenAnItemThatNeedsMaterialsWhenTheAgendaIsAdoptedWithoutThemThenItIsNotAdmitted() {
        UUID needs = agenda.add(null, null, details("Report", Visibility.COMMON, null, true)).id();
        UUID has = agenda.add(null, null, details("Report", Visibility.COMMON, null, true)).id();
        agenda.materialsCame(has, false);
        agenda.circulate();
        agenda.adopt();
        assertEquals(Admission.NOT_ADMITTED, agenda.item(needs).admission(false));
        assertEquals(Admission.ADMITTED, agenda.item(has).admission(false));
    }

    @Test
    void itemsAreEstimatedOneAfterTheOtherByTheirPlannedMinutesAndByWhatHappened() {
        UUID address = planned(null, 15);
        UUID reports = planned(null, 90);
        UUID firstReport = planned(reports, 20);
        UUID secondReport = planned(reports, 30);
        UUID proposals = planned(null, null);

        var plan = agenda.estimates(Audience.SECRETARIAT, TEN);
        assertEquals(List.of(0L, 15L, 15L, 35L, 65L), minutes(plan, address, reports, firstReport, secondReport, proposals));

        agenda.circulate();
        agenda.adopt();
        agenda.takeUp(address, TEN.plusSeconds(600));
        agenda.conclude(address, TEN.plusSeconds(2400));
        assertEquals(List.of(10L, 40L, 40L, 60L, 90L),
                minutes(agenda.estimates(Audience.SECRETARIAT, TEN), address, reports, firstReport, secondReport, proposals));
    }

    @Test
    void whatAReaderDoesNotSeeTakesNoTimeForThem() {
        UUID address = planned(null, 15);
        UUID hidden = agenda.add(null, null, details("Hidden", Visibility.HIDDEN, 40, false)).id();
        UUID report = planned(null, 20);
        agenda.circulate();
        agenda.adopt();
        agenda.takeUp(hidden, TEN.plusSeconds(900));
        agenda.conclude(hidden, TEN.plusSeconds(3600));

        assertEquals(List.of(0L, 15L, 60L),
                minutes(agenda.estimates(Audience.SECRETARIAT, TEN), address, hidden, report));
        var seen = agenda.estimates(Audience.MEMBERS, TEN);
        assertEquals(List.of(0L, 15L), minutes(seen, address, report));
        assertFalse(seen.containsKey(hidden));
    }

    @Test
    void givenTheEndOfTheTermThenWhatNeedsMaterialsAndHasNoneIsNotAdmittedUnlessTheyCameInTime() {
        UUID needs = agenda.add(null, null, details("Report", Visibility.COMMON, null, true)).id();
        assertEquals(Admission.ADMITTED, agenda.item(needs).admission(false));
        assertBroken("item-admitted", () -> agenda.requireAdmissible(needs, false));
        assertEquals(Admission.NOT_ADMITTED, agenda.item(needs).admission(true));

        // entered afterwards, with the time at which they came
        agenda.materialsCame(needs, false);
        assertEquals(Admission.ADMITTED, agenda.item(needs).admission(true));
    }

    private static List<Long> minutes(Map<UUID, Instant> estimates, UUID... items) {
        return Stream.of(items).map(item -> Duration.between(TEN, estimates.get(item)).toMinutes()).toList();
    }

    private UUID planned(@Nullable UUID parent, @Nullable Integer minutes) {
        return agenda.add(null, parent, details("Item", Visibility.COMMON, minutes, false)).id();
    }

    private String number(UUID item) {
        return agenda.item(item).number();
    }

    private static void assertBroken(String code, Runnable act) {
        var refusal = assertThrows(RuleBroken.class, act::run);
        assertEquals(code, refusal.toProblem(null).members().get("code"));
    }

    private List<UUID> visible(Audience audience) {
        return agenda.itemsFor(audience).stream().map(AgendaItem::id).toList();
    }

    private static AgendaItemDetails details(String title, Visibility visibility) {
        return details(title, visibility, null, false);
    }

    private static AgendaItemDetails details(String title, Visibility visibility, @Nullable Integer plannedMinutes,
            boolean materialsRequired) {
        return new AgendaItemDetails(AgendaItemKind.REPORT, LocalizedText.of(Language.EN, title), null, List.of(),
                plannedMinutes, visibility, materialsRequired);
    }
}
