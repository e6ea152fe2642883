package org.dialogueplatform.meetings.calendar;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

import org.dialogueplatform.meetings.calendar.CalendarEntry.Status;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;

/** What is written is read by another program, an independent one, as it was meant. */
class CalendarFileTest {

    private static final Instant CHANGED = Instant.parse("2023-01-10T05:00:00Z");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");
    private static final URI PAGE = URI.create("https://portal.example/meetings/1");
    private static final String LONG = "Международные обязательства в области прав человека; их реализация, \\ «судебная» система\nи \"права\" 🙂 "
            .repeat(5);

    @Test
    void everyFieldArrivesAsItWasMeant() throws IOException, ParserException {
        byte[] written = CalendarFile.of(List.of(entry("Asia/Almaty", "2023-01-30T04:00:00Z", Status.CONFIRMED)));
        Calendar calendar = read(written);
        VEvent event = event(calendar);
        assertEquals("1@meetings.dialogueplatform.org", value(event, "UID"));
        assertEquals("7", value(event, "SEQUENCE"));
        assertEquals("20230110T050000Z", value(event, "DTSTAMP"));
        assertEquals("20230110T050000Z", value(event, "LAST-MODIFIED"));
        assertEquals(LONG.strip(), value(event, "SUMMARY").strip());
        assertEquals(LONG.strip(), value(event, "DESCRIPTION").strip());
        assertEquals("Астана; Дом министерств, зал 2", value(event, "LOCATION"));
        assertEquals(PAGE.toString(), value(event, "URL"));
        assertEquals("https://meet.example.org/room?a=1,2;b", value(event, "CONFERENCE"));
        assertEquals("CONFIRMED", value(event, "STATUS"));
        assertEquals("OPAQUE", value(event, "TRANSP"));
        assertEquals(List.of("-P1D", "-PT30M"), event.getAlarms().stream().map(alarm -> value(alarm, "TRIGGER")).toList());
        assertEquals(0, calendar.validate().getEntries().size(), () -> calendar.validate().toString());
    }

    @ParameterizedTest
    // Kazakhstan went from UTC+6 to UTC+5 on 1 March 2024; Europe changes twice a year; Tokyo never does
    @CsvSource({ "Asia/Almaty, 2023-01-30T04:00:00Z", "Asia/Almaty, 2024-03-01T04:00:00Z", "Asia/Almaty, 2026-07-15T04:00:00Z",
            "Europe/Vienna, 2026-03-29T00:30:00Z", "Europe/Vienna, 2026-03-29T01:30:00Z", "Europe/Vienna, 2026-12-01T09:00:00Z",
            "Asia/Tokyo, 2026-12-01T09:00:00Z", "UTC, 2026-12-01T09:00:00Z" })
    void theHourIsRightAlsoForWhomTheZoneIsNewsTo(String zone, Instant at) throws IOException, ParserException {
        Calendar calendar = read(CalendarFile.of(List.of(entry(zone, at.toString(), Status.CONFIRMED))));
        assertEquals(at, startOf(calendar));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsTornApart() {
        byte[] written = CalendarFile.of(List.of(entry("Asia/Almaty", "2023-01-30T04:00:00Z", Status.CANCELLED)));
        String text = new String(written, StandardCharsets.UTF_8);
        assertFalse(text.contains("\uFFFD"));
        assertFalse(text.replace("\r\n", "").contains("\n") || text.replace("\r\n", "").contains("\r"));
        for (String line : text.split("\r\n", -1)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            assertTrue(bytes.length <= 75, line);
            assertArrayEquals(bytes, StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes)).toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFeedSaysWhatItIsCalledAndHowOftenToReadItAgain() throws IOException, ParserException {
        Calendar calendar = read(CalendarFile.feed(List.of(entry("Asia/Almaty", "2023-01-30T04:00:00Z", Status.CANCELLED),
                entry("Asia/Almaty", "2023-06-30T04:00:00Z", Status.TENTATIVE)), "Заседания", Duration.ofHours(1)));
        assertEquals("Заседания", value(calendar, "NAME"));
        assertEquals("Заседания", value(calendar, "X-WR-CALNAME"));
        assertEquals("PT1H", value(calendar, "REFRESH-INTERVAL"));
        assertEquals("PT1H", value(calendar, "X-PUBLISHED-TTL"));
        assertEquals(List.of("CANCELLED", "TENTATIVE"), calendar.getComponents("VEVENT").stream()
                .map(event -> value((VEvent) event, "STATUS")).toList());
        assertEquals(1, calendar.getComponents("VTIMEZONE").size());
    }

    @Test
    void aFeedWithoutMeetingsIsACalendarAllTheSame() throws IOException, ParserException {
        assertEquals(0, read(CalendarFile.feed(List.of(), "Meetings", Duration.ofHours(1))).getComponents().size());
    }

    @Test
    void aDeadlineHasNoEndAndTakesNoTime() throws IOException, ParserException {
        Instant at = Instant.parse("2023-01-20T12:00:00Z");
        VEvent event = event(read(CalendarFile.of(List.of(new CalendarEntry("d", 0, CHANGED, at, at, ZoneId.of("Asia/Almaty"),
                "Registration closes", "", null, PAGE, null, Status.CONFIRMED, false, List.of())))));
        assertTrue(event.getProperty("DTEND").isEmpty());
        assertEquals("TRANSPARENT", value(event, "TRANSP"));
        assertTrue(event.getAlarms().isEmpty());
    }

    /** By the offsets in the calendar itself and nothing else. */
    private static Instant startOf(Calendar calendar) {
        VEvent event = event(calendar);
        String zone = event.getProperty("DTSTART").orElseThrow().getParameter("TZID").orElseThrow().getValue();
        LocalDateTime local = LocalDateTime.parse(value(event, "DTSTART"),
                LOCAL);
        String text = calendar.getComponents("VTIMEZONE").stream().map(Object::toString)
                .filter(component -> component.contains("TZID:" + zone + "\r\n")).findFirst().orElseThrow();
        ZoneOffset inForce = ZoneOffset.UTC;
        LocalDateTime since = LocalDateTime.MIN;
        for (String observance : text.split("BEGIN:(?=STANDARD|DAYLIGHT)", -1)) {
            if (!observance.contains("DTSTART:")) {
                continue;
            }
            var begins = LocalDateTime.parse(after(observance, "DTSTART:"),
                    LOCAL);
            if (!begins.isAfter(local) && !begins.isBefore(since)) {
                since = begins;
                inForce = ZoneOffset.of(after(observance, "TZOFFSETTO:"));
            }
        }
        return local.toInstant(inForce);
    }

    private static String after(String text, String name) {
        int at = text.indexOf(name) + name.length();
        return text.substring(at, text.indexOf("\r\n", at)).strip();
    }

    private static CalendarEntry entry(String zone, String start, Status status) {
        Instant startsAt = Instant.parse(start);
        @Nullable
        URI join = status == Status.CONFIRMED ? URI.create("https://meet.example.org/room?a=1,2;b") : null;
        return new CalendarEntry("1@meetings.dialogueplatform.org", 7, CHANGED, startsAt, startsAt.plus(Duration.ofHours(4)),
                ZoneId.of(zone), LONG, LONG + "\u0007", "Астана; Дом министерств, зал 2", PAGE, join, status, true,
                List.of(Duration.ofDays(1), Duration.ofMinutes(30)));
    }

    private static Calendar read(byte[] written) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(written));
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents("VEVENT").getFirst();
    }

    private static String value(PropertyContainer container, String name) {
        return container.getProperty(name).orElseThrow(() -> new AssertionError("no " + name)).getValue();
    }
}
