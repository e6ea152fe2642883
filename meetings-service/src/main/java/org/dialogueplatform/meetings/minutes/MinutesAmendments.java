package org.dialogueplatform.meetings.minutes;

import java.util.Collection;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The amendments that were proposed to minutes. */
@ApplicationScoped
public class MinutesAmendments implements PanacheRepositoryBase<MinutesAmendment, UUID> {

    private static final Orders<MinutesAmendment> ORDERS = Orders.of(MinutesAmendment::id, "id");

    MinutesAmendment require(MinutesVersion minutes, UUID id) {
        return findByIdOptional(id).filter(one -> one.minutesId().equals(minutes.id()))
                .orElseThrow(() -> new NotFound("amendment", id));
    }

    /**
     * Those to a version, in the order in which they were proposed.
     *
     * @param hidden sections of which this reader may not know
     */
    Rows<MinutesAmendment> list(MinutesVersion minutes, Collection<UUID> hidden, Wanted wanted) {
        return new Listing<>(this, "MinutesAmendment a").and("a.minutesId = :minutes", "minutes", minutes.id())
                .and("(a.agendaItemId is null or a.agendaItemId not in :hidden)", "hidden", hidden.isEmpty() ? null : hidden)
                .rows(wanted, ORDERS);
    }

    /** Minutes are approved when what was proposed to them was decided on. */
    void requireAllDecided(MinutesVersion minutes) {
        long open = count("minutesId = ?1 and state = ?2", minutes.id(), MinutesAmendment.State.PROPOSED);
        if (open > 0) {
            throw new RuleBroken("amendments-undecided",
                    "Amendments were proposed that nobody has decided on (" + open + "): accept or decline them first.");
        }
    }
}
