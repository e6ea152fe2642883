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
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** An item of an agenda. It is changed through its meeting only. */
@Entity
public class AgendaItem {

    /** The agenda's order: 2 before 2.1 before 3 before 10. */
    static final Comparator<AgendaItem> BY_NUMBER = Comparator.comparing(AgendaItem::number, ItemNumbers.ORDER);

    private static final String NO_MATERIALS = "No materials came within the term";

    @Id
    private UUID id;

    @Column(nullable = false)
    private String number;

    private @Nullable UUID parentId;

    @Embedded
    private AgendaItemDetails details;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private AgendaItemState state;

    /** Whether materials for it came within the term. */
    @Column(nullable = false)
    private boolean materialsInTime;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Admission admission;

    private @Nullable String admissionReason;

    /** Which proposal it takes up: what an earlier meeting left open, or what is overdue. */
    private @Nullable UUID takesUp;

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
        this.admission = Admission.ADMITTED;
    }

    /** It is there because this was proposed. */
    public void answer(UUID proposed) {
        takesUp = proposed;
    }

    void revise(AgendaItemDetails revised) {
        details = revised;
    }

    void place(@Nullable UUID newParent, String newNumber) {
        parentId = newParent;
        number = newNumber;
    }

    /** Materials for it came; whether that is why it is not admitted now. */
    boolean materialsCame(boolean late) {
        if (!late) {
            materialsInTime = true;
            return false;
        }
        return refuse("Materials came after the term");
    }

    /** Whether it is not admitted now because it needs materials and none came in time. */
    boolean missMaterials() {
        return details.materialsRequired() && refuse(NO_MATERIALS);
    }

    /** Whether it needs materials and none came in time, as far as can be said now. */
    public boolean lacksMaterials() {
        return details.materialsRequired() && !materialsInTime && admission == Admission.ADMITTED;
    }

    private boolean refuse(String why) {
        if (materialsInTime || admission != Admission.ADMITTED) {
            return false;
        }
        admission = Admission.NOT_ADMITTED;
        admissionReason = why;
        return true;
    }

    void requireAdmissible(boolean materialsOver) {
        if (admission(materialsOver) != Admission.NOT_ADMITTED) {
            throw new RuleBroken("item-admitted", "Item " + number + " needs no admission: nothing stands against it.");
        }
    }

    void admit(String reason) {
        admission = Admission.ADMITTED_LATE;
        admissionReason = reason;
    }

    void requireCanBeTakenUp() {
        if (admission == Admission.NOT_ADMITTED) {
            throw new RuleBroken("item-not-admitted", "Item " + number + " is not admitted, since its materials missed the "
                    + "term: the chair can admit it with a reason.");
        }
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

    /** An act on it was recorded with the wrong time. */
    public void happened(String act, Instant really) {
        if (act.equals("agenda-item.taken-up")) {
            takenUpAt = really;
        } else if (act.equals("agenda-item.concluded")) {
            concludedAt = really;
        }
    }

    private void requireNext(AgendaItemState to, String act) {
        if (!state.next().contains(to)) {
            throw new IllegalTransition("Item " + number + " cannot be " + act, state, state.next());
        }
    }

    public UUID id() {
        return id;
    }

    /** Whether it can be dealt with: what needs materials and has none is not admitted from the end of their term on. */
    public Admission admission(boolean materialsOver) {
        return materialsOver && lacksMaterials() ? Admission.NOT_ADMITTED : admission;
    }

    /** Why it is not admitted, or why the chair admitted it. */
    public @Nullable String admissionReason(boolean materialsOver) {
        return materialsOver && lacksMaterials() ? NO_MATERIALS : admissionReason;
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

    public @Nullable UUID takesUp() {
        return takesUp;
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
