package org.dialogueplatform.participants.spelling;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeltNameTest {

    @ParameterizedTest
    @CsvSource({ "Иванов Алексей Петрович, Alexey Ivanov", "A. Sample, Sample Anna", "Я. Қасымова, Kassymova Yana",
            "Сәкен Б. Омаров, Omarov Saken", "Айгүл, Aigul", "A. B. Sample, Bella Anna Sample" })
    void oneNameWithAndWithoutPatronymicAndInitialsMayBeOnePersons(String one, String other) {
        assertTrue(SpeltName.of(one).isLike(SpeltName.of(other)));
        assertTrue(SpeltName.of(other).isLike(SpeltName.of(one)));
    }

    @ParameterizedTest
    @CsvSource({ "Anna Sample, Berik Sample", "Sample, Anna Sample", "A. Sample, Berik Sample", "A. B., Anna Bella",
            "Anna Anna, Anna Sample", "—, Anna" })
    void otherNamesAreOthers(String one, String other) {
        assertFalse(SpeltName.of(one).isLike(SpeltName.of(other)));
        assertFalse(SpeltName.of(other).isLike(SpeltName.of(one)));
    }
}
