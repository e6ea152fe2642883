package org.dialogueplatform.meetings.document;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.meetings.agenda.AgendaItem;
import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.list.Listing;
import org.dialogueplatform.platform.list.Orders;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The documents of meetings. */
@ApplicationScoped
public class Documents implements PanacheRepositoryBase<Document, UUID> {

    private static final Orders<Document> ORDERS = Orders.of(Document::id, "id");
    private static final UUID NOBODY = new UUID(0, 0);

    /** Those of a meeting that this reader may know of, in the order in which they were handed in. */
    Rows<Document> list(Meeting meeting, Actor reader, @Nullable UUID agendaItemId, @Nullable DocumentKind kind,
            Wanted wanted) {
        return listing(meeting, reader).and("d.agendaItemId = :item", "item", agendaItemId)
                .and("d.kind = :kind", "kind", kind).rows(wanted, ORDERS);
    }

    /** All those whose files this reader gets. */
    public List<Document> readable(Meeting meeting, Actor reader) {
        return list("meetingId = ?1 and withdrawnAt is null order by id", meeting.id()).stream()
                .filter(document -> document.isVisibleTo(meeting, reader)).toList();
    }

    /** The rule of {@link Document#isVisibleTo}, for the database. */
    private Listing<Document> listing(Meeting meeting, Actor reader) {
        Audience audience = Audience.of(reader);
        Listing<Document> listing = new Listing<>(this, "Document d").and("d.meetingId = :meeting", "meeting", meeting.id());
        if (audience == Audience.SECRETARIAT) {
            return listing;
        }
        return listing.and("(d.organisationId = :own or d.access in :open"
                + " and (d.agendaItemId is null or d.agendaItemId in :items))")
                .with("own",
                        reader.is(Role.REPRESENTATIVE) ? Objects.requireNonNullElse(reader.organisation(), NOBODY) : NOBODY)
                .with("open", Arrays.stream(Audience.values()).filter(audience::sees).toList())
                .with("items", meeting.agenda().itemsFor(audience).stream().map(AgendaItem::id).toList());
    }

    /** One of a meeting, if this reader may know of it. */
    Document requireFor(Meeting meeting, UUID id, Actor reader) {
        return findByIdOptional(id).filter(document -> document.meetingId().equals(meeting.id()))
                .filter(document -> document.isVisibleTo(meeting, reader)).orElseThrow(() -> new NotFound("document", id));
    }

    /** The guard of naming one as a meeting's own. */
    public void requireOf(UUID meetingId, UUID id, String pointer) {
        if (count("meetingId = ?1 and id = ?2", meetingId, id) == 0) {
            throw new Invalid(pointer, "not-of-this-meeting", "must name a document of this meeting");
        }
    }

    /** The documents that this file is a version of. */
    List<Document> ofFile(UUID fileId) {
        return list("select d from Document d join d.versions v where v.fileId = ?1", fileId);
    }
}
