package org.dialogueplatform.recommendations.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.problem.Invalid;

/** That something was said at a meeting, as the meetings-service last told of it. */
@Entity
@Unaudited("a copy of what the meetings-service audits")
public class KnownIntervention {

    @Id
    private UUID id;

    @Column(nullable = false)
    private UUID meetingId;

    @Column(nullable = false)
    private UUID agendaItemId;

    /** In the words of the meetings-service, which may have more of them one day. */
    @Column(nullable = false)
    private String visibility;

    private long eventNo;

    @SuppressWarnings("NullAway.Init")
    protected KnownIntervention() {
    }

    KnownIntervention(InterventionTold told, long eventNo) {
        this.id = told.interventionId();
        this.meetingId = told.meetingId();
        this.agendaItemId = told.agendaItemId();
        this.visibility = told.visibility();
        this.eventNo = eventNo;
    }

    /** Takes over what was told, unless something newer was told before. */
    void follow(InterventionTold told, long newEventNo) {
        if (newEventNo > eventNo) {
            agendaItemId = told.agendaItemId();
            visibility = told.visibility();
            eventNo = newEventNo;
        }
    }

    /** A recommendation comes from what was said at the meeting it is brought before. */
    public void requireAt(UUID meeting) {
        if (!meetingId.equals(meeting)) {
            throw new Invalid("/interventionId", "other-meeting", "was made at another meeting");
        }
    }

    public UUID id() {
        return id;
    }

    public UUID meetingId() {
        return meetingId;
    }

    public UUID agendaItemId() {
        return agendaItemId;
    }

    public boolean isCommon() {
        return visibility.equals("COMMON");
    }

    /** Whether only the secretariat may know of it. */
    public boolean isHidden() {
        return !isCommon() && !visibility.equals("INTERNAL");
    }
}
