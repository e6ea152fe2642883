package org.dialogueplatform.meetings.calendar;

import org.dialogueplatform.platform.text.Language;

/** What calendars say themselves, in the language of their reader. */
enum CalendarWords {
    MEETINGS("Отырыстар", "Заседания", "Meetings"),
    MY_MEETINGS("Менің отырыстарым", "Мои заседания", "My meetings"),
    REGISTRATION_OPENS("Тіркелудің басталуы", "Открывается регистрация", "Registration opens"),
    REGISTRATION_CLOSES("Тіркелудің аяқталуы", "Закрывается регистрация", "Registration closes"),
    MATERIALS_DUE("Материалдарды тапсыру мерзімі", "Срок подачи материалов", "Materials are due"),
    AMENDMENTS_DUE("Хаттамаға түзету ұсыну мерзімі", "Срок поправок к протоколу", "Amendments to the minutes are due"),
    CANCELLED("Болмайды", "Отменено", "Cancelled"),
    POSTPONED("Кейінге қалдырылды", "Отложено", "Postponed"),
    AGENDA("Күн тәртібі", "Повестка дня", "Agenda"),
    PAGE("Толығырақ", "Подробнее", "More"),
    JOIN("Онлайн қосылу", "Подключиться онлайн", "Join online"),
    ONLINE("Онлайн", "Онлайн", "Online"),
    NOT_REGISTERED("Сіз әлі тіркелген жоқсыз.", "Вы ещё не зарегистрированы.", "You are not registered yet.");

    private final String kk;
    private final String ru;
    private final String en;

    CalendarWords(String kk, String ru, String en) {
        this.kk = kk;
        this.ru = ru;
        this.en = en;
    }

    String in(Language language) {
        return switch (language) {
            case KK -> kk;
            case RU -> ru;
            case EN -> en;
        };
    }
}
