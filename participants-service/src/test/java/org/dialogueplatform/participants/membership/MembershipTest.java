package org.dialogueplatform.participants.membership;

import static org.dialogueplatform.participants.Fixtures.A_WEEK_BEFORE;
import static org.dialogueplatform.participants.Fixtures.told;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.dialogueplatform.platform.identity.Standing;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MembershipTest {

    @Test
    void itHoldsOnItsFirstAndItsLastDay() {
        var membership = member("2022-01-01", "2022-12-31");

        assertFalse(membership.covers(LocalDate.parse("2021-12-31")));
        assertTrue(membership.covers(LocalDate.parse("2022-01-01")));
        assertTrue(membership.covers(LocalDate.parse("2022-12-31")));
        assertFalse(membership.covers(LocalDate.parse("2023-01-01")));
    }

    @Test
    void anOpenEndedOneHoldsOn() {
        assertTrue(member("2022-01-01", null).covers(LocalDate.parse("2999-01-01")));
    }

    @ParameterizedTest
    @CsvSource({ "2021-01-01,2021-12-31,false", "2021-01-01,2022-01-01,true", "2022-06-01,2022-07-01,true",
            "2022-12-31,,true", "2023-01-01,,false", "2020-01-01,,true" })
    void periodsOverlapWhenTheyShareADay(LocalDate from, LocalDate to, boolean overlaps) {
        assertEquals(overlaps, member("2022-01-01", "2022-12-31").overlaps(from, to));
    }

    @Test
    void anOpenEndedOneOverlapsWithEverythingLater() {
        assertTrue(member("2022-01-01", null).overlaps(LocalDate.parse("2030-01-01"), null));
        assertFalse(member("2022-01-01", null).overlaps(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31")));
    }

    @Test
    void itDoesNotEndBeforeItBegins() {
        assertThrows(Invalid.class, () -> member("2022-01-01", "2021-12-31"));
        assertThrows(Invalid.class, () -> member("2022-01-01", null).end(LocalDate.parse("2021-12-31"), null, A_WEEK_BEFORE));
    }

    @Test
    void itCanBeEndedEarlierButNotProlonged() {
        var membership = member("2022-01-01", "2022-12-31");
        membership.end(LocalDate.parse("2022-06-30"), "left", A_WEEK_BEFORE);

        assertFalse(membership.covers(LocalDate.parse("2022-07-01")));
        assertThrows(RuleBroken.class, () -> membership.end(LocalDate.parse("2022-06-30"), null, A_WEEK_BEFORE));
    }

    @Test
    void othersHearAsWhatAnOrganisationBelongsToTheBodyAndUntilWhen() {
        var membership = member("2022-01-01", null);
        membership.end(LocalDate.parse("2022-06-30"), "left", A_WEEK_BEFORE);

        assertEquals(List.of(
                new BodyMembershipChanged(membership.organisationId(), Standing.MEMBER, LocalDate.parse("2022-01-01"), null),
                new BodyMembershipChanged(membership.organisationId(), Standing.MEMBER, LocalDate.parse("2022-01-01"),
                        LocalDate.parse("2022-06-30"))),
                told(membership));
    }

    @ParameterizedTest
    @EnumSource(MembershipStatus.class)
    void everyStatusIsAStandingOfTheSameName(MembershipStatus status) {
        assertEquals(status.name(), status.standing().name());
    }

    private static Membership member(String from, String to) {
        return Membership.of(UUID.randomUUID(), MembershipStatus.MEMBER, LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to), A_WEEK_BEFORE);
    }
}
