package org.dialogueplatform.meetings.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.meetings.agenda.AgendaItemKind;
import org.dialogueplatform.meetings.agenda.Visibility;
import org.dialogueplatform.meetings.decision.DecisionKind;
import org.dialogueplatform.meetings.decision.DecisionMethod;
import org.dialogueplatform.meetings.decision.Rewording;
import org.dialogueplatform.meetings.decision.Votes;
import org.dialogueplatform.meetings.meeting.AttendanceCount;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.meeting.MeetingFixture;
import org.dialogueplatform.meetings.meeting.MeetingKind;
import org.dialogueplatform.meetings.meeting.MeetingMode;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Decided;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Interruption;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Item;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Opinion;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Tabled;
import org.dialogueplatform.meetings.minutes.MinutesFacts.Told;
import org.dialogueplatform.meetings.reference.TabledState;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;

/** The record of the meeting of 30 January 2023, for tests. */
final class MinutesFixture {

    static final UUID REPORT = UUID.fromString("0185f000-0000-7000-8000-000000000002");
    static final UUID PROPOSALS = UUID.fromString("0185f000-0000-7000-8000-000000000003");

    private static final UUID MINISTRY = UUID.fromString("0185f000-0000-7000-8000-000000000010");
    private static final UUID COURT = UUID.fromString("0185f000-0000-7000-8000-000000000011");
    private static final UUID ADVOCATES = UUID.fromString("0185f000-0000-7000-8000-000000000012");

    private MinutesFixture() {
    }

    static LocalizedText text(String russian, String kazakh, String english) {
        return new LocalizedText(Language.RU, Map.of(Language.RU, new Translation(russian, TranslationState.ORIGINAL),
                Language.KK, new Translation(kazakh, TranslationState.REVIEWED), Language.EN,
                new Translation(english, TranslationState.REVIEWED)));
    }

    static MinutesFacts facts() {
        Speaker judge = new Speaker(null, "А. Сейітқалиқызы",
                text("Судья Конституционного Суда", "Конституциялық Сот судьясы", "Judge of the Constitutional Court"),
                text("Конституционный Суд", "Конституциялық Сот", "Constitutional Court"));
        Speaker advocate = new Speaker(null, "Ғ. Өтепұлы", text("Директор", "Директор", "Director"),
                text("Правовая инициатива", "Құқықтық бастама", "Legal Initiative"));
        UUID first = UUID.fromString("0185f000-0000-7000-8000-00000000000a");
        UUID second = UUID.fromString("0185f000-0000-7000-8000-00000000000b");
        return new MinutesFacts(1, 2023, MeetingKind.REGULAR, MeetingMode.HYBRID,
                text("Международные обязательства страны в области прав человека и их исполнение в судебной системе",
                        "Елдің адам құқықтары саласындағы халықаралық міндеттемелері және олардың сот жүйесінде орындалуы",
                        "The country's international human-rights obligations and how they are implemented in the judicial system"),
                MeetingFixture.STARTS, MeetingFixture.ENDS, "Asia/Almaty",
                text("Астана, Дом министерств", "Астана, Министрліктер үйі", "Astana, House of Ministries"),
                Instant.parse("2023-01-30T04:02:00Z"), Instant.parse("2023-01-30T08:05:00Z"),
                List.of(new Interruption(Instant.parse("2023-01-30T05:30:00Z"), Instant.parse("2023-01-30T05:45:00Z"))),
                new Speaker(null, "М. Әбдіқадырова", text("Посол по особым поручениям", "Ерекше тапсырмалар жөніндегі елші",
                        "Ambassador-at-Large"), text("МИД", "СІМ", "Ministry of Foreign Affairs")),
                null,
                List.of(new AttendanceCount("NGO", "ROOM", 14), new AttendanceCount("NGO", "ONLINE", 9),
                        new AttendanceCount("MINISTRY", "ROOM", 6), new AttendanceCount("DIPLOMATIC_MISSION", "ONLINE", 5)),
                List.of(new Represented(MINISTRY, text("МИД", "СІМ", "Ministry of Foreign Affairs"), "MINISTRY", "MEMBER", 6,
                        0),
                        new Represented(ADVOCATES, advocate.organisation(), "NGO", "MEMBER", 14, 9),
                        new Represented(UUID.fromString("0185f000-0000-7000-8000-000000000013"),
                                text("Посольство", "Елшілік", "Embassy"), "DIPLOMATIC_MISSION", "OBSERVER", 0, 5)),
                List.of(new Item(REPORT, "1", AgendaItemKind.REPORT,
                        text("О функциях и механизмах Конституционного Суда",
                                "Конституциялық Соттың функциялары мен тетіктері туралы",
                                "The functions and mechanisms of the Constitutional Court"),
                        text("Конституционный Суд", "Конституциялық Сот", "Constitutional Court"), List.of(judge),
                        Instant.parse("2023-01-30T04:20:00Z"), Instant.parse("2023-01-30T04:50:00Z"),
                        List.of(new Speech(judge, "STATEMENT", Instant.parse("2023-01-30T04:21:00Z"),
                                Instant.parse("2023-01-30T04:36:00Z"), 900L,
                                text("Разъяснила порядок обращения граждан.", "Азаматтардың өтініш беру тәртібін түсіндірді.",
                                        "Explained how citizens can apply."),
                                Visibility.COMMON)),
                        List.of(new Heard(COURT, judge.organisation(), "CONSTITUTIONAL_COURT", 1, 1, 900),
                                new Heard(ADVOCATES, advocate.organisation(), "NGO", 1, 0, 0)),
                        List.of(), List.of()),
                        new Item(PROPOSALS, "2", AgendaItemKind.PROPOSAL,
                                text("Рекомендации гражданского общества", "Азаматтық қоғамның ұсынымдары",
                                        "Recommendations of civil society"),
                                null, List.of(), Instant.parse("2023-01-30T06:00:00Z"), Instant.parse("2023-01-30T07:40:00Z"),
                                List.of(new Speech(advocate, "STATEMENT", Instant.parse("2023-01-30T06:05:00Z"),
                                        Instant.parse("2023-01-30T06:12:00Z"), 420L, null, Visibility.COMMON)),
                                List.of(new Heard(ADVOCATES, advocate.organisation(), "NGO", 2, 1, 420)),
                                List.of(new Decided(UUID.fromString("0185f000-0000-7000-8000-00000000000c"),
                                        DecisionKind.TRANSMIT, DecisionMethod.VOTE,
                                        text("Направить рекомендации органам, которым они адресованы.",
                                                "Ұсынымдарды олар арналған органдарға жіберу.",
                                                "To pass the recommendations on to the bodies they address."),
                                        Instant.parse("2023-01-30T07:30:00Z"), List.of(first, second),
                                        new Votes(21, 1, 2, null),
                                        List.of(new Told(text("МИД", "СІМ", "Ministry of Foreign Affairs"),
                                                text("Подготовить сводку ответов.", "Жауаптардың жиынтығын дайындау.",
                                                        "Prepare a summary of the answers."),
                                                LocalDate.of(2023, 4, 14))),
                                        List.of(new Opinion(text("Правовая инициатива", "Құқықтық бастама", "Legal Initiative"),
                                                text("Срок слишком велик.", "Мерзімі тым ұзақ.", "The term is too long."))),
                                        List.of(new Rewording(
                                                text("Направить рекомендации.", "Ұсынымдарды жіберу.",
                                                        "To pass the recommendations on."),
                                                Instant.parse("2023-01-31T05:00:00Z"), "Не сказано, кому.")))),
                                List.of(new Tabled(first, "HDDP-2023-01-001",
                                        text("Назначать судей на открытом конкурсе.",
                                                "Судьяларды ашық конкурс арқылы тағайындау.",
                                                "Appoint judges by open competition."),
                                        TabledState.TRANSMITTED),
                                        new Tabled(second, "HDDP-2023-01-002",
                                                text("Усилить судебную защиту прав граждан.",
                                                        "Азаматтардың құқықтарын сотта қорғауды күшейту.",
                                                        "Strengthen the judicial protection of citizens' rights."),
                                                TabledState.TRANSMITTED)))));
    }

    /** The first version for a meeting that is over. */
    static MinutesVersion draft(Meeting meeting) {
        MinutesFacts facts = facts();
        return MinutesVersion.draft(meeting, facts, DraftText.of(facts), MeetingFixture.at("2023-01-31T05:00:00Z"));
    }

    static MinutesReading reading(MinutesVersion version) {
        return new MinutesReading(version, version.facts(), Map.of(), null);
    }
}
