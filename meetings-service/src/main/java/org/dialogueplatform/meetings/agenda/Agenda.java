package org.dialogueplatform.meetings.agenda;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * The agenda of one meeting. It is part of the meeting and changed through it, since the meeting's state decides what may
 * change.
 */
@Embeddable
public class Agenda {

    @Column(name = "agenda_state", nullable = false)
    @Enumerated(EnumType.STRING)
    private AgendaState state = AgendaState.DRAFT;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "meeting_id", nullable = false, updatable = false)
    private List<AgendaItem> items = new ArrayList<>();

    public AgendaItem add(@Nullable String number, @Nullable UUID parentId, AgendaItemDetails details) {
        requireOpenToChange();
        String parentNumber = parentId == null ? null : item(parentId).number();
        var item = new AgendaItem(
                ItemNumbers.give(number, parentNumber, items.stream().map(AgendaItem::number).toList()), parentId, details);
        items.add(item);
        return item;
    }

    /** Rewords an item; whether that changed anything. */
    public boolean revise(UUID itemId, AgendaItemDetails next) {
        AgendaItem item = item(itemId);
        AgendaItemDetails revised = item.details().revisedTo(next);
        if (revised.equals(item.details())) {
            return false;
        }
        requireOpenToChange();
        item.revise(revised);
        return true;
    }

    /** The guard of {@link #remove}. */
    public void requireRemovable(UUID itemId) {
        AgendaItem item = item(itemId);
        if (state != AgendaState.DRAFT) {
            throw new RuleBroken("agenda-circulated", "The agenda has been circulated, and item " + item.number()
                    + " with it: it can be reworded, but no longer be removed.");
        }
        if (items.stream().anyMatch(other -> itemId.equals(other.parentId()))) {
            throw new RuleBroken("item-has-items", "There are items below item " + item.number() + ": remove them first.");
        }
    }

    public void remove(UUID itemId) {
        requireRemovable(itemId);
        items.remove(item(itemId));
    }

    /**
     * Moves an item, with all below it, to a place below another or on the first level. Items there and where it was are
     * numbered anew,
     * each in the order it had.
     *
     * @param position its place among the items there, from 1
     */
    public void move(UUID itemId, @Nullable UUID parentId, int position) {
        requireOpenToChange();
        AgendaItem item = item(itemId);
        UUID before = item.parentId();
        requireOutside(itemId, parentId);
        List<AgendaItem> siblings = new ArrayList<>(below(parentId));
        siblings.remove(item);
        siblings.add(Math.min(position - 1, siblings.size()), item);
        number(siblings, parentId);
        if (!Objects.equals(before, parentId)) {
            number(below(before), before);
        }
    }

    /** An item cannot stand below itself, at whatever depth. */
    private void requireOutside(UUID itemId, @Nullable UUID parentId) {
        for (UUID above = parentId; above != null; above = item(above).parentId()) {
            if (above.equals(itemId)) {
                throw new RuleBroken("agenda-loop", "Item " + item(itemId).number()
                        + " cannot stand below itself or below what is below it.");
            }
        }
    }

    private List<AgendaItem> below(@Nullable UUID parentId) {
        return items().stream().filter(item -> Objects.equals(item.parentId(), parentId)).toList();
    }

    private void number(List<AgendaItem> siblings, @Nullable UUID parentId) {
        String prefix = parentId == null ? "" : item(parentId).number() + ".";
        for (int i = 0; i < siblings.size(); i++) {
            AgendaItem item = siblings.get(i);
            List<AgendaItem> children = below(item.id());
            item.place(parentId, ItemNumbers.requireNotTooDeep(prefix + (i + 1)));
            number(children, item.id());
        }
    }

    /** Materials for an item came; whether that is why it is not admitted now. */
    public boolean materialsCame(UUID itemId, boolean late) {
        return item(itemId).materialsCame(late);
    }

    /** The guard of {@link #admit}. */
    public void requireAdmissible(UUID itemId, boolean materialsOver) {
        item(itemId).requireAdmissible(materialsOver);
    }

    /** The chair admits an item whose materials missed the term. */
    public AgendaItem admit(UUID itemId, boolean materialsOver, String reason) {
        requireAdmissible(itemId, materialsOver);
        AgendaItem item = item(itemId);
        item.admit(reason);
        return item;
    }

    /**
     * When each item that this audience sees is likely to begin, by item, for a meeting that starts then. What it does not
     * see takes no time here: a gap would tell of it.
     */
    public Map<UUID, Instant> estimates(Audience audience, Instant meetingStarts) {
        return RunningOrder.estimate(itemsFor(audience), meetingStarts);
    }

    /** The guard of {@link #circulate}. */
    public void requireItems() {
        if (items.isEmpty()) {
            throw new RuleBroken("agenda-empty", "The agenda has no items: add at least one before the meeting is announced.");
        }
    }

    /** Sends the agenda out; whether it had not been sent out before. */
    public boolean circulate() {
        requireItems();
        boolean first = state == AgendaState.DRAFT;
        if (first) {
            state = AgendaState.CIRCULATED;
        }
        return first;
    }

    /** Adopts the circulated agenda; whether it had not been adopted before. */
    public boolean adopt() {
        boolean first = state == AgendaState.CIRCULATED;
        if (first) {
            state = AgendaState.ADOPTED;
            items.forEach(AgendaItem::missMaterials);
        }
        return first;
    }

    /** The guard of {@link #takeUp}. */
    public void requireCanBeTakenUp(UUID itemId) {
        AgendaItem item = item(itemId);
        takenUp().filter(other -> !other.equals(item)).ifPresent(other -> {
            throw new RuleBroken("another-item-taken-up", "The meeting is dealing with item " + other.number()
                    + ": conclude it before item " + item.number() + " is taken up.");
        });
        item.requireCanBeTakenUp();
    }

    /** Calls an item; one at a time. */
    public AgendaItem takeUp(UUID itemId, Instant at) {
        requireCanBeTakenUp(itemId);
        AgendaItem item = item(itemId);
        item.takeUp(at);
        return item;
    }

    public AgendaItem conclude(UUID itemId, Instant at) {
        AgendaItem item = item(itemId);
        item.conclude(at);
        return item;
    }

    /** The item the meeting is dealing with. */
    public Optional<AgendaItem> takenUp() {
        return items.stream().filter(AgendaItem::isTakenUp).findFirst();
    }

    public AgendaState state() {
        return state;
    }

    /** All items, in the agenda's order. */
    public List<AgendaItem> items() {
        return items.stream().sorted(AgendaItem.BY_NUMBER).toList();
    }

    public AgendaItem item(UUID itemId) {
        return items.stream().filter(item -> item.id().equals(itemId)).findFirst()
                .orElseThrow(() -> new NotFound("agenda item", itemId));
    }

    /** The items this audience sees, in the agenda's order. */
    public List<AgendaItem> itemsFor(Audience audience) {
        return items().stream().filter(item -> isVisible(item, audience)).toList();
    }

    /** An item, if this audience sees it. */
    public AgendaItem itemFor(Audience audience, UUID itemId) {
        return Optional.of(item(itemId)).filter(item -> isVisible(item, audience))
                .orElseThrow(() -> new NotFound("agenda item", itemId));
    }

    /** Whether there is such an item and this audience sees it. */
    public boolean shows(Audience audience, UUID itemId) {
        return items.stream().anyMatch(item -> item.id().equals(itemId) && isVisible(item, audience));
    }

    /** What lies below an item that is not for this audience is not for it either. */
    private boolean isVisible(AgendaItem item, Audience audience) {
        UUID parentId = item.parentId();
        return item.details().visibility().isOpenTo(audience) && (parentId == null || isVisible(item(parentId), audience));
    }

    public void requireOpenToChange() {
        if (state == AgendaState.ADOPTED) {
            throw new RuleBroken("agenda-adopted", "The meeting has adopted its agenda: it can no longer be changed.");
        }
    }
}
