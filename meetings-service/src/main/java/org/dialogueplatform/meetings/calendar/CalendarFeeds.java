package org.dialogueplatform.meetings.calendar;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.NotFound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The addresses that were given out. */
@ApplicationScoped
class CalendarFeeds implements PanacheRepositoryBase<CalendarFeed, UUID> {

    /** Those of somebody that still lead somewhere. */
    List<CalendarFeed> of(Actor actor) {
        return list("subject = ?1 and revokedAt is null order by id", actor.subject());
    }

    CalendarFeed requireOwn(UUID id, Actor actor) {
        return findByIdOptional(id).filter(feed -> feed.isOf(actor)).orElseThrow(() -> new NotFound("calendar feed", id));
    }

    Optional<CalendarFeed> byToken(FeedToken token) {
        return find("tokenSha256", token.sha256()).firstResultOptional();
    }
}
