package org.dialogueplatform.participants.spelling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({ "Алексей Иванов, Ivanov Alexey", "Алексей Иванов, Aleksei IVANOV", "Наталья Щукина, Natalya Shchukina",
            "Юрий Цой, Yuri Tsoy", "Пётр Ёлкин, Pyotr Yolkin", "Пётр Елкин, Petr Ёлкин", "Евгений Жуков, Yevgeny Zhukov",
            "Мария Хасанова, Mariya Khassanova", "Әділ Нұрғалиев, Adil Nurgaliyev",
            "Қасым-Жомарт Тоқаев, Tokayev Kassym-Jomart",
            "Гүлнар Шәріпова, Gulnar Sharipova", "Ғылым академиясы, Gylym akademiasy", "Şäripova, Шәріпова",
            "«Құқық» қоғамдық қоры, Kukyk kogamdyk kory", "Natal’ya, Наталья", "O’Brien, obrien" })
    void onesNameIsOneInEitherScriptAndInAnyOrder(String one, String other) {
        assertEquals(Spelling.of(one), Spelling.of(other));
    }

    @ParameterizedTest
    @CsvSource({ "Иванов, Иванова", "Омаров, Умаров", "School No. 1, School No. 11", "Айдар, Айдос" })
    void whatIsSaidOtherwiseIsAnotherName(String one, String other) {
        assertNotEquals(Spelling.of(one), Spelling.of(other));
    }

    @Test
    void whatHoldsNoLetterOrDigitIsNoName() {
        assertEquals(List.of("alma"), Spelling.ofAll(Stream.of("—", "Alma", "АЛМА")));
    }
}
