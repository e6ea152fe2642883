package org.dialogueplatform.meetings.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The recommendations that were laid on the tables of meetings. */
@ApplicationScoped
public class TabledRecommendations implements PanacheRepositoryBase<TabledRecommendation, UUID> {

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

    /** Those laid on the table of a meeting under these items that are in one of these states, by reference. */
    public List<TabledRecommendation> list(UUID meetingId, Collection<UUID> agendaItemIds, Collection<TabledState> states,
            @Nullable String afterReference, int rows) {
        if (agendaItemIds.isEmpty()) {
            return List.of();
        }
        return find("meetingId = ?1 and agendaItemId in ?2 and state in ?3 and reference > ?4 order by reference", meetingId,
                agendaItemIds, states, afterReference == null ? "" : afterReference).page(0, rows).list();
    }
}
