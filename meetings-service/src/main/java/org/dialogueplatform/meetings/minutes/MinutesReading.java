package org.dialogueplatform.meetings.minutes;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.meetings.reference.DelegateCard;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A version of the minutes as one reader may have it.
 *
 * @param facts without the items and recommendations that are not for this reader
 * @param cards of whom they speak, as they are known today
 * @param changes since it was drafted, for those who write it
 */
record MinutesReading(MinutesVersion version, MinutesFacts facts, Map<UUID, DelegateCard> cards,
        @Nullable Set<MinutesChange> changes) {

    @Nullable
    MinutesSection section(MinutesPart part, @Nullable UUID agendaItemId) {
        return version.sections().stream().filter(section -> section.isOf(part, agendaItemId)).findFirst().orElse(null);
    }

    @Nullable
    String nameOf(Speaker speaker) {
        return known().nameOf(speaker);
    }

    @Nullable
    LocalizedText positionOf(Speaker speaker) {
        return known().positionOf(speaker);
    }

    private Known known() {
        return new Known(facts, cards);
    }

    /** Facts and who they speak of, as they are known today. */
    record Known(MinutesFacts facts, Map<UUID, DelegateCard> cards) {

        /** The name by which somebody is known today: of a person who was erased, the pseudonym. */
        @Nullable
        String nameOf(Speaker speaker) {
            UUID person = speaker.personId();
            DelegateCard card = person == null ? null : cards.get(person);
            return person == null ? speaker.name() : card == null ? null : card.displayName();
        }

        /**
         * The position they held then; of a known person who has none on record any more, none: such a person may have been
         * erased.
         */
        @Nullable
        LocalizedText positionOf(Speaker speaker) {
            UUID person = speaker.personId();
            DelegateCard card = person == null ? null : cards.get(person);
            return person != null && (card == null || card.position() == null) ? null : speaker.position();
        }
    }
}
