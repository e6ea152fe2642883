package org.dialogueplatform.meetings.meeting;

import static org.dialogueplatform.meetings.meeting.MeetingFixture.ENDS;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.ONLINE;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.STARTS;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.details;
import static org.dialogueplatform.meetings.meeting.MeetingFixture.english;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MeetingDetailsTest {

    private static final ZoneId ASTANA = ZoneId.of("Asia/Almaty");

    @Test
    void theReferenceMeetingIsSensible() {
        assertDoesNotThrow(() -> details().requireSensible());
    }

    @Test
    void aMeetingEndsAfterItStarts() {
        assertEquals(List.of("/endsAt"), faults(at(ENDS, STARTS, ASTANA)));
        assertEquals(List.of("/endsAt"), faults(at(STARTS, STARTS, ASTANA)));
        assertEquals(List.of("/endsAt"), faults(at(STARTS, Instant.parse("2025-01-30T04:00:00Z"), ASTANA)));
    }

    @Test
    void aMeetingLiesInATimeThatCanBeMeant() {
        assertEquals(List.of("/startsAt"), faults(at(Instant.parse("1023-01-30T04:00:00Z"),
                Instant.parse("1023-01-30T08:00:00Z"), ASTANA)));
        assertEquals(List.of("/startsAt", "/endsAt"), faults(at(Instant.MAX.minusSeconds(1), STARTS, ASTANA)));
    }

    @Test
    void anOffsetIsNoTimeZoneSinceOffsetsChangeByLaw() {
        assertEquals(List.of("/timeZone"), faults(at(STARTS, ENDS, ZoneOffset.ofHours(6))));
    }

    @Test
    void registrationLiesBeforeTheStart() {
        assertEquals(List.of("/registration/opensAt"), faults(registration(STARTS, null)));
        assertEquals(List.of("/registration/closesAt"), faults(registration(null, STARTS.plusSeconds(1))));
        assertEquals(List.of("/registration/closesAt"),
                faults(registration(STARTS.minusSeconds(10), STARTS.minusSeconds(10))));
        assertEquals(List.of(), faults(registration(STARTS.minusSeconds(10), STARTS)));
    }

    @Test
    void theModeDecidesWhatPlacesThereAre() {
        assertEquals(List.of("/roomCapacity"), faults(mode(MeetingMode.ONLINE, ONLINE, 60, 200)));
        assertEquals(List.of("/onlineAccess"), faults(mode(MeetingMode.IN_PERSON, ONLINE, 60, null)));
        assertEquals(List.of("/onlineCapacity"), faults(mode(MeetingMode.IN_PERSON, null, 60, 200)));
        assertEquals(List.of(), faults(mode(MeetingMode.IN_PERSON, null, 60, null)));
        assertEquals(List.of(), faults(mode(MeetingMode.ONLINE, null, null, 200)));
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertEquals(List.of("/timeZone", "/endsAt"), faults(at(ENDS, STARTS, ZoneOffset.ofHours(6))));
    }

    @Test
    void translationsThatDidNotFollowANewTitleAreOutdated() {
        var bilingual = new LocalizedText(Language.EN, Map.of(Language.EN, new Translation("Courts", null),
                Language.RU, new Translation("Суды", TranslationState.REVIEWED)));
        var reworded = new LocalizedText(Language.EN, Map.of(Language.EN, new Translation("The courts", null),
                Language.RU, new Translation("Суды", TranslationState.REVIEWED)));
        MeetingDetails revised = title(bilingual).revisedTo(title(reworded));
        assertEquals(TranslationState.OUTDATED, revised.title().translations().get(Language.RU).state());
    }

    @Test
    void theAddressOfARoomIsToldToThoseForWhomItIsMeantOnceItIsOpen() {
        var access = new OnlineAccess("https://meet.example.org/room", OnlineVisibility.MEMBERS, 30);
        Instant tooEarly = STARTS.minusSeconds(1801);
        Instant open = STARTS.minusSeconds(1800);

        assertFalse(access.isOpenTo(Audience.PUBLIC, false, STARTS, open));
        assertFalse(access.isOpenTo(Audience.MEMBERS, false, STARTS, tooEarly));
        assertTrue(access.isOpenTo(Audience.MEMBERS, false, STARTS, open));
        assertTrue(access.isOpenTo(Audience.SECRETARIAT, false, STARTS, tooEarly));
    }

    @Test
    void aBroadcastIsForEverybodyAndASeatOpensTheRoomToItsHolder() {
        var broadcast = new OnlineAccess("https://meet.example.org/room", OnlineVisibility.PUBLIC, null);
        assertTrue(broadcast.isOpenTo(Audience.PUBLIC, false, STARTS, STARTS.minusSeconds(86_400)));
        var registered = new OnlineAccess("https://meet.example.org/room", OnlineVisibility.REGISTERED, null);
        assertFalse(registered.isOpenTo(Audience.MEMBERS, false, STARTS, STARTS));
        assertTrue(registered.isOpenTo(Audience.MEMBERS, true, STARTS, STARTS));
    }

    private static List<String> faults(MeetingDetails details) {
        try {
            details.requireSensible();
            return List.of();
        } catch (Invalid e) {
            return e.errors().stream().map(FieldError::pointer).toList();
        }
    }

    private static MeetingDetails at(Instant starts, Instant ends, ZoneId zone) {
        return new MeetingDetails(MeetingKind.REGULAR, MeetingMode.HYBRID, english("Courts"), starts, ends, zone,
                english("Astana"),
                ONLINE, 60, 200, null, null, null);
    }

    private static MeetingDetails registration(@Nullable Instant opens, @Nullable Instant closes) {
        return new MeetingDetails(MeetingKind.REGULAR, MeetingMode.HYBRID, english("Courts"), STARTS, ENDS, ASTANA,
                english("Astana"), ONLINE, 60, 200, new RegistrationWindow(opens, closes), null, null);
    }

    private static MeetingDetails mode(MeetingMode mode, @Nullable OnlineAccess access, @Nullable Integer room,
            @Nullable Integer online) {
        return new MeetingDetails(MeetingKind.REGULAR, mode, english("Courts"), STARTS, ENDS, ASTANA, english("Astana"), access,
                room,
                online, null, null, null);
    }

    private static MeetingDetails title(LocalizedText title) {
        return new MeetingDetails(MeetingKind.REGULAR, MeetingMode.HYBRID, title, STARTS, ENDS, ASTANA, english("Astana"),
                ONLINE,
                60, 200, null, null, null);
    }
}
