package org.dialogueplatform.meetings.agenda;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.jspecify.annotations.Nullable;

/** An item of an agenda. It is changed through its meeting only. */
@Entity
public class AgendaItem {

    /** The agenda's order: 2 before 2.1 before 3 before 10. */
    static final Comparator<AgendaItem> BY_NUMBER = Comparator.comparing(AgendaItem::number, ItemNumbers.ORDER);

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private String number;

    @Column(updatable = false)
    private @Nullable UUID parentId;

    @Embedded
    private AgendaItemDetails details;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    private @Nullable Instant takenUpAt;

    private @Nullable Instant concludedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgendaItem() {
    }

    AgendaItem(String number, @Nullable UUID parentId, AgendaItemDetails details) {
        this.id = Ids.next();
        this.number = number;
        this.parentId = parentId;
        this.details = details;
        this.state = AgendaItemState.PENDING;
    }

    void revise(AgendaItemDetails revised) {
        details = revised;
    }

    void requireCanBeTakenUp() {
        requireNext(AgendaItemState.TAKEN_UP, "taken up");
    }

    void takeUp(Instant at) {
        requireCanBeTakenUp();
        state = AgendaItemState.TAKEN_UP;
        takenUpAt = at;
    }

    public void requireCanBeConcluded() {
        requireNext(AgendaItemState.CONCLUDED, "concluded");
    }

    void conclude(Instant at) {
        requireCanBeConcluded();
        state = AgendaItemState.CONCLUDED;
        concludedAt = at;
    }

    private void requireNext(AgendaItemState to, String act) {
        if (!state.next().contains(to)) {
            throw new IllegalTransition("Item " + number + " cannot be " + act, state, state.next());
        }
    }

    public UUID id() {
        return id;
    }

    /** As printed on the agenda: "3", or "3.1" below item 3. */
    public String number() {
        return number;
    }

    public @Nullable UUID parentId() {
        return parentId;
    }

    public AgendaItemDetails details() {
        return details;
    }

    public AgendaItemState state() {
        return state;
    }

    public boolean isTakenUp() {
        return state == AgendaItemState.TAKEN_UP;
    }

    public @Nullable Instant takenUpAt() {
        return takenUpAt;
    }

    public @Nullable Instant concludedAt() {
        return concludedAt;
    }
}
