package org.dialogueplatform.meetings.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The recommendations that were laid on the tables of meetings. */
@ApplicationScoped
public class TabledRecommendations implements PanacheRepositoryBase<TabledRecommendation, UUID> {

    private static final Orders<TabledRecommendation> ORDERS = Orders.of(TabledRecommendation::id, "reference").by("reference",
            "r.reference", TabledRecommendation::reference, Function.identity());

    /** Changes what is known of one, which may be new. */
    void change(UUID id, Consumer<TabledRecommendation> change) {
        TabledRecommendation known = findById(id);
        TabledRecommendation recommendation = known == null ? new TabledRecommendation(id) : known;
        change.accept(recommendation);
        if (known == null) {
            persist(recommendation);
        }
    }

    /** Changes what is known of one, if anything is. */
    void changeIfKnown(UUID id, Consumer<TabledRecommendation> change) {
        findByIdOptional(id).ifPresent(change);
    }

    /** Those of these that are known, by id. */
    public Map<UUID, TabledRecommendation> byId(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of()
                : list("id in ?1", ids).stream().collect(Collectors.toMap(TabledRecommendation::id, Function.identity()));
    }

    /** All that were laid on the table of a meeting, by reference. */
    public List<TabledRecommendation> of(UUID meetingId) {
        return list("meetingId = ?1 and reference > '' order by reference", meetingId);
    }

    /** Those of these that only the secretariat may know of. */
    public Set<UUID> hiddenOf(Collection<UUID> ids) {
        return ids.isEmpty() ? Set.of()
                : list("hidden = true and id in ?1", ids).stream().map(TabledRecommendation::id).collect(Collectors.toSet());
    }

    /** Those laid on the table of a meeting under these items that are in one of these states, by reference. */
    public Rows<TabledRecommendation> list(UUID meetingId, Collection<UUID> agendaItemIds, Collection<TabledState> states,
            boolean hiddenToo, Wanted wanted) {
        if (agendaItemIds.isEmpty()) {
            return new Rows<>(List.of(), recommendation -> "", () -> 0);
        }
        return new Listing<>(this, "TabledRecommendation r").and("r.meetingId = :meeting", "meeting", meetingId)
                .and("r.agendaItemId in :items", "items", agendaItemIds).and("r.state in :states", "states", states)
                .and("r.reference > ''").and(hiddenToo ? "" : "r.hidden = false").rows(wanted, ORDERS);
    }
}
