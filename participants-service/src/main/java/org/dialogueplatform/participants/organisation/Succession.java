package org.dialogueplatform.participants.organisation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.web.EntityTags;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Ends organisations, and has what hangs on them follow: people and memberships here, what they owed at the others. */
@ApplicationScoped
class Succession {

    private final Organisations organisations;
    private final Event<OrganisationEnded> ended;
    private final Clock clock;
    private final ZoneId zone;

    Succession(Organisations organisations, Event<OrganisationEnded> ended, Clock clock,
            @ConfigProperty(name = "dialogue.time-zone") ZoneId zone) {
        this.organisations = organisations;
        this.ended = ended;
        this.clock = clock;
        this.zone = zone;
    }

    /** Ends it as somebody decided. */
    Organisation record(UUID id, Ending ending, @Nullable String ifMatch) {
        return end(id, ending, ifMatch, "/successorIds");
    }

    /** Ends one that was entered twice: from today on it is the one that is kept. */
    Organisation merge(UUID id, MergeRequest request, @Nullable String ifMatch) {
        return end(id, new Ending(EndingKind.DOUBLE, List.of(request.into()), today(), request.reason().strip(), null), ifMatch,
                "/into");
    }

    private Organisation end(UUID id, Ending ending, @Nullable String ifMatch, String pointer) {
        List<UUID> involved = new ArrayList<>(ending.successorIds());
        involved.add(id);
        Map<UUID, Organisation> locked = organisations.lock(involved);
        Organisation organisation = locked.get(id);
        if (organisation == null) {
            throw new NotFound("organisation", id);
        }
        EntityTags.check(ifMatch, organisation.version());
        organisation.requireNotEnded();
        for (UUID successor : ending.successorIds()) {
            requireSuccessor(locked.get(successor), successor, pointer);
        }
        Instant now = clock.instant();
        organisation.end(ending, today(), now);
        UUID successor = ending.successorId();
        ended.fire(new OrganisationEnded(organisation, ending, successor == null ? null : locked.get(successor), now));
        organisations.flush();
        return organisation;
    }

    private static void requireSuccessor(@Nullable Organisation successor, UUID id, String pointer) {
        if (successor == null) {
            throw new Invalid(pointer, "unknown", "There is no organisation " + id + ".");
        }
        if (!successor.isActive()) {
            throw new RuleBroken("successor-inactive", "Organisation " + id
                    + " does not take part any more, so that it cannot take on anything. Name the one that does.");
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
