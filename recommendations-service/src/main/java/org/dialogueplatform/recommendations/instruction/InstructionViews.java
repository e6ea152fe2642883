package org.dialogueplatform.recommendations.instruction;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.dialogueplatform.recommendations.reference.KnownMeetings;

/** Gives the instructions about a recommendation to who is asking. */
@ApplicationScoped
public class InstructionViews {

    private final Instructions instructions;
    private final KnownMeetings meetings;
    private final ReaderLanguages languages;

    @Inject
    InstructionViews(Instructions instructions, KnownMeetings meetings, ReaderLanguages languages) {
        this.instructions = instructions;
        this.meetings = meetings;
        this.languages = languages;
    }

    /** Those that this reader may know of. */
    public List<InstructionView> about(UUID recommendation, Actor reader) {
        return instructions.naming(recommendation).stream().filter(one -> mayRead(reader, one))
                .map(one -> InstructionView.of(one, languages)).toList();
    }

    /** Everybody may who may read the item of the agenda; others if it is theirs to do, or theirs to see to. */
    private boolean mayRead(Actor reader, Instruction instruction) {
        return isFor(reader, instruction.organisationId())
                || meetings.hasCommonItem(instruction.place().meetingId(), instruction.place().agendaItemId());
    }

    /** Whether the actor sees what an organisation was told to do, wherever that was. */
    public static boolean isFor(Actor reader, UUID organisation) {
        return reader.is(Role.SECRETARIAT, Role.AUDITOR)
                || reader.is(Role.REPRESENTATIVE) && organisation.equals(reader.organisation());
    }
}
