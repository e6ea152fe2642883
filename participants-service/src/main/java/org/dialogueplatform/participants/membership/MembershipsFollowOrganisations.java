package org.dialogueplatform.participants.membership;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.organisation.Organisation;
import org.dialogueplatform.participants.organisation.OrganisationEnded;

/** The place of an organisation that has ended is its successor's, unless that one has a place of its own in these days. */
@ApplicationScoped
public class MembershipsFollowOrganisations {

    private final Memberships memberships;

    MembershipsFollowOrganisations(Memberships memberships) {
        this.memberships = memberships;
    }

    void on(@Observes OrganisationEnded ended) {
        Organisation successor = ended.successor();
        for (Membership membership : memberships.lastingOn(ended.organisation().id(), ended.ending().effectiveOn())) {
            LocalDate until = membership.validTo();
            LocalDate from = later(membership.validFrom(), ended.ending().effectiveOn());
            end(membership, from.minusDays(1), ended.at());
            if (successor != null && memberships.isFree(successor.id(), from, until)) {
                memberships.add(Membership.of(successor.id(), membership.status(), from, until, ended.at()));
            }
        }
    }

    private void end(Membership membership, LocalDate lastDay, Instant at) {
        // one that was to begin later has had its first day only: there is none without a day
        LocalDate last = later(membership.validFrom(), lastDay);
        if (!last.equals(membership.validTo())) {
            membership.end(last, "The organisation ended", at);
            memberships.keep(membership);
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
