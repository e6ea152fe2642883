package org.dialogueplatform.recommendations.classification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.dialogueplatform.platform.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActionCategoryTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Call on the international community for assistance                        | 1
            Share its experience with other States                                    | 1
            Continue its efforts to combat trafficking                                | 2
            Continue and strengthen policies to combat discrimination                 | 2
            Consider ratifying the Optional Protocol to CAT                           | 3
            Ensure fair trials                                                        | 4
            Take all necessary measures to protect journalists                        | 4
            Adopt further measures to ensure birth registration of all children       | 4
            Adopt a law on domestic violence                                          | 5
            Sign and ratify ICRMW                                                     | 5
            In line with its obligations under CAT, investigate all cases of torture  | 5
            140.7 Immediately and unconditionally release all prisoners of conscience | 5
            Strengthen the courts, including by establishing a judicial council       | 5
            That the Government adopt a national plan of action                       | 5
            """)
    void inEnglishTheOpeningVerbSuggestsTheAction(String text, int expected) {
        assertEquals(Optional.of(expected), ActionCategory.suggestFor(text, Language.EN).map(ActionCategory::number));
    }

    @Test
    void ofTwoOpeningVerbsTheSecondWins() {
        assertEquals(Optional.of(ActionCategory.SPECIFIC), ActionCategory.suggestFor("Consider and adopt a law", Language.EN));
        assertEquals(Optional.of(ActionCategory.GENERAL), ActionCategory.suggestFor("Adopt and promote a law", Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Продолжить сотрудничество с договорными органами   | 2
            Рассмотреть возможность ратификации протокола      | 3
            Обеспечить справедливое судебное разбирательство   | 4
            Принять все необходимые меры для защиты журналистов | 4
            Принять закон о бытовом насилии                    | 5
            Внести изменения в Уголовный кодекс                | 5
            """)
    void inRussianSomeVerbsAreKnown(String text, int expected) {
        assertEquals(Optional.of(expected), ActionCategory.suggestFor(text, Language.RU).map(ActionCategory::number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Әділ сот талқылауын қамтамасыз ету     | 4
            Тұрмыстық зорлық-зомбылық туралы заң қабылдау | 5
            Халықаралық ынтымақтастықты жалғастыру | 2
            """)
    void inKazakhTheVerbStandsLast(String text, int expected) {
        assertEquals(Optional.of(expected), ActionCategory.suggestFor(text, Language.KK).map(ActionCategory::number));
    }

    @Test
    void whereNoKnownVerbOpensTheTextNothingIsSuggested() {
        for (Language language : Language.values()) {
            assertEquals(Optional.empty(), ActionCategory.suggestFor("", language));
            assertEquals(Optional.empty(), ActionCategory.suggestFor("?! 12.", language));
        }
        assertEquals(Optional.empty(), ActionCategory.suggestFor("The legislation is outdated", Language.EN));
        assertEquals(Optional.empty(), ActionCategory.suggestFor("Законодательство устарело", Language.RU));
    }
}
