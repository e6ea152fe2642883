package org.dialogueplatform.participants;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.dialogueplatform.participants.organisation.OrganisationCategory;
import org.dialogueplatform.participants.organisation.OrganisationDetails;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.dialogueplatform.platform.text.TranslationState;
import org.dialogueplatform.platform.time.Occurrence;

/** What the tests of the field's rules start from: the days around 30 January 2023 in Astana. */
public final class Fixtures {

    /** Ten in the morning in Astana, UTC+6 at that time. */
    public static final Instant MEETING_STARTS = Instant.parse("2023-01-30T04:00:00Z");
    public static final Instant MEETING_ENDS = Instant.parse("2023-01-30T08:00:00Z");
    public static final Instant A_WEEK_BEFORE = Instant.parse("2023-01-23T04:00:00Z");

    private Fixtures() {
    }

    /** Something that happened then and was recorded at once. */
    public static Occurrence at(Instant then) {
        return new Occurrence(then, then, null);
    }

    public static Occurrence at(String then) {
        return at(Instant.parse(then));
    }

    public static LocalizedText english(String text) {
        return LocalizedText.of(Language.EN, text);
    }

    public static LocalizedText englishAndRussian(String english, String russian) {
        return new LocalizedText(Language.EN, Map.of(Language.EN, new Translation(english, TranslationState.ORIGINAL),
                Language.RU, new Translation(russian, TranslationState.REVIEWED)));
    }

    public static OrganisationDetails ngo(String name) {
        return new OrganisationDetails(OrganisationCategory.NGO, english(name), null, "KZ", null, true);
    }

    /** What was recorded since the last time. */
    public static List<Object> told(AggregateRoot aggregate) {
        return aggregate.takeRecorded().stream().map(event -> event.data()).toList();
    }
}
