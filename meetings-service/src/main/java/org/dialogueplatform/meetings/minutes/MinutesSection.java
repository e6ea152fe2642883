package org.dialogueplatform.meetings.minutes;

import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the minutes say of a part of the meeting, besides the facts they list.
 *
 * @param agendaItemId of which item, if it tells of one
 * @param text as it now reads
 * @param drafted as it was last drafted from the facts
 * @param outdated whether the facts it was edited on have changed since
 */
public record MinutesSection(MinutesPart part, @Nullable UUID agendaItemId, LocalizedText text, LocalizedText drafted,
        boolean outdated) {

    static MinutesSection drafted(MinutesPart part, @Nullable UUID agendaItemId, LocalizedText text) {
        return new MinutesSection(part, agendaItemId, text, text, false);
    }

    /** Whether somebody changed what was drafted. */
    public boolean edited() {
        return !text.equals(drafted);
    }

    boolean isOf(MinutesPart otherPart, @Nullable UUID otherItem) {
        return part == otherPart && Objects.equals(agendaItemId, otherItem);
    }

    MinutesSection reworded(LocalizedText next) {
        return new MinutesSection(part, agendaItemId, text.revisedTo(next), drafted, false);
    }

    /** As it would be drafted today; what was edited by hand stays, and is marked where it may no longer be right. */
    MinutesSection redrafted(LocalizedText today, boolean keepEdited) {
        return keepEdited && edited()
                ? new MinutesSection(part, agendaItemId, text, today, outdated || !today.equals(drafted))
                : drafted(part, agendaItemId, today);
    }
}
