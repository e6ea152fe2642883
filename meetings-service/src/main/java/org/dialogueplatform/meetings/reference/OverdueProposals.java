package org.dialogueplatform.meetings.reference;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.reference.OverdueProposal.Overdue;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What the recommendations-service proposes for agendas. */
@ApplicationScoped
public class OverdueProposals implements PanacheRepositoryBase<OverdueProposal, UUID> {

    /** Changes what is known of one, which may be new. */
    void change(UUID id, Consumer<OverdueProposal> change) {
        OverdueProposal known = findById(id);
        OverdueProposal proposal = known == null ? new OverdueProposal(id) : known;
        change.accept(proposal);
        if (known == null) {
            persist(proposal);
        }
    }

    /** What has been overdue longest comes first. */
    public List<Overdue> open() {
        return list("withdrawn = false order by dueOn, id").stream().map(OverdueProposal::open).filter(Objects::nonNull)
                .toList();
    }

    /** On which meeting's table each of these recommendations lies, or lay last. */
    public Map<UUID, TabledAt> tabledAt(Collection<UUID> recommendations) {
        return recommendations.isEmpty() ? Map.of()
                : getEntityManager().createQuery("""
                        select r.id, m.id, m.series from TabledRecommendation r join Meeting m on m.id = r.meetingId
                        where r.id in :ids""", Object[].class).setParameter("ids", recommendations).getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> new TabledAt((UUID) row[1], (String) row[2])));
    }

    /** A meeting and the code of the body that met. */
    public record TabledAt(UUID meetingId, String bodyCode) {
    }
}
