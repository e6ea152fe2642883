package org.dialogueplatform.meetings.pack;

import org.dialogueplatform.platform.text.Language;

/** What a pack says itself, in the language of its reader. */
enum PackWords {
    AGENDA("Күн тәртібі", "Повестка дня", "Agenda"),
    CONTENTS("Мазмұны", "Содержание", "Contents"),
    DOCUMENTS("Құжаттар", "Документы", "Documents"),
    MEETING("Отырыс", "Заседание", "Meeting"),
    MINUTES("мин", "мин", "min"),
    NO_DOCUMENTS("Құжат жоқ.", "Документов нет.", "There are no documents.");

    private final String kk;
    private final String ru;
    private final String en;

    PackWords(String kk, String ru, String en) {
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
