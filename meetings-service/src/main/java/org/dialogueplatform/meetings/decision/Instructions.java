package org.dialogueplatform.meetings.decision;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where instructions are kept. */
@ApplicationScoped
public class Instructions implements PanacheRepositoryBase<Instruction, UUID> {

    private static final Orders<Instruction> ORDERS = Orders.of(Instruction::id, "dueOn").by("dueOn", "i.dueOn",
            Instruction::dueOn, LocalDate::parse);

    Instruction require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("instruction", id));
    }

    public List<Instruction> of(Collection<UUID> decisions) {
        return decisions.isEmpty() ? List.of() : list("decisionId in ?1 order by dueOn, id", decisions);
    }

    /** What nobody has fulfilled yet, the most urgent first. */
    public List<Instruction> open() {
        return list("fulfilledOn is null order by dueOn, id");
    }

    /** What is due next comes first. */
    Rows<Instruction> list(@Nullable UUID organisation, @Nullable UUID meeting, @Nullable Boolean open, Wanted wanted) {
        return new Listing<>(this, "Instruction i").and("i.organisation = :organisation", "organisation", organisation)
                .and("i.meetingId = :meeting", "meeting", meeting)
                .and("(i.fulfilledOn is null) = :open", "open", open).rows(wanted, ORDERS);
    }
}
