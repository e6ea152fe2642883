package org.dialogueplatform.recommendations.reference;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.problem.ReferenceNotYetKnown;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A meeting with its agenda as the meetings-service last told of it. */
@Entity
@Unaudited("a copy of what the meetings-service audits")
public class KnownMeeting {

    private static final String IN_SESSION = "IN_SESSION";
    private static final String CANCELLED = "CANCELLED";
    private static final String COMMON = "COMMON";
    private static final String CONCLUDED = "CONCLUDED";

    @Id
    private UUID id;

    @Nullable
    private Integer number;

    @Nullable
    private Integer year;

    /** In the words of the meetings-service, which may have more of them one day. */
    @Column(nullable = false)
    private String state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private List<KnownAgendaItem> agendaItems;

    private long eventNo;

    @SuppressWarnings("NullAway.Init")
    protected KnownMeeting() {
    }

    KnownMeeting(MeetingCardChanged told, long eventNo) {
        this.id = told.id();
        this.state = told.state();
        this.agendaItems = List.of();
        this.eventNo = eventNo - 1;
        follow(told, eventNo);
    }

    /** Takes over what was told, unless something newer was told before. */
    final void follow(MeetingCardChanged told, long newEventNo) {
        if (newEventNo > eventNo) {
            number = told.number();
            year = told.year();
            state = told.state();
            agendaItems = told.agendaItems();
            eventNo = newEventNo;
        }
    }

    public UUID id() {
        return id;
    }

    /** Within its year. */
    public @Nullable Integer number() {
        return number;
    }

    public @Nullable Integer year() {
        return year;
    }

    /** Something may be submitted to a meeting that will be held, is being held, or was. */
    public void requireNotCancelled() {
        if (state.equals(CANCELLED)) {
            throw new RuleBroken("meeting-cancelled", "This meeting was cancelled; nothing can be submitted to it.");
        }
    }

    /** Something comes onto the agenda from the floor: the meeting is in session, and the item is not concluded yet. */
    public void requireOpenFor(UUID agendaItem) {
        KnownAgendaItem item = item(agendaItem);
        if (!state.equals(IN_SESSION)) {
            throw new RuleBroken("meeting-not-in-session",
                    "A recommendation is tabled from the floor of a meeting in session; this meeting's state is " + state
                            + ".");
        }
        if (CONCLUDED.equals(item.state())) {
            throw new RuleBroken("agenda-item-concluded",
                    "Item " + item.number() + " of the agenda is concluded; choose one that is not.");
        }
    }

    boolean hasCommonItem(UUID agendaItem) {
        return agendaItems.stream().anyMatch(item -> item.id().equals(agendaItem) && COMMON.equals(item.visibility()));
    }

    /** An item of its agenda; one nobody has told of yet ends in "reference not yet known". */
    public KnownAgendaItem item(UUID agendaItem) {
        return agendaItems.stream().filter(item -> item.id().equals(agendaItem)).findFirst()
                .orElseThrow(() -> new ReferenceNotYetKnown("agenda item", agendaItem));
    }
}
