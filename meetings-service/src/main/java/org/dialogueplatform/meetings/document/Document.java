package org.dialogueplatform.meetings.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;

import org.dialogueplatform.meetings.audience.Audience;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentReinstated;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentRevised;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentSubmitted;
import org.dialogueplatform.meetings.document.DocumentEvents.DocumentWithdrawn;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.ProblemException;
import org.dialogueplatform.platform.problem.ProblemType;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A document of a meeting, or of an item on its agenda. What was handed in stays: another file is another version, and what
 * should not be read any more is withdrawn. The meeting tells of all that.
 */
@Entity
public class Document extends AggregateRoot {

    /** More than this nobody reads, and each is looked into. */
    static final int MOST_VERSIONS = 100;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    private @Nullable UUID agendaItemId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(nullable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText title;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Audience access;

    @Column(updatable = false)
    private @Nullable UUID organisationId;

    private @Nullable Instant withdrawnAt;

    private @Nullable String withdrawnReason;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    @OrderBy("number")
    private List<DocumentVersion> versions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Document() {
    }

    private Document(Meeting meeting, DocumentDetails details, @Nullable UUID organisationId) {
        this.meetingId = meeting.id();
        this.agendaItemId = details.agendaItemId();
        this.kind = details.kind();
        this.title = details.title();
        this.access = details.access();
        this.organisationId = organisationId;
    }

    /**
     * Takes in a document.
     *
     * @param organisationId whose it is; the secretariat's if null
     */
    static Document submit(Meeting meeting, DocumentDetails details, @Nullable UUID organisationId, HandedIn first,
            Actor actor, Occurrence occurrence) {
        requireSubmittable(meeting, details.agendaItemId(), actor);
        var document = new Document(meeting, details, organisationId);
        document.add(meeting, first, occurrence);
        if (details.agendaItemId() != null && details.kind().isMaterial() && meeting.state().isAhead()) {
            meeting.materialsCame(details.agendaItemId(), occurrence);
        }
        return document;
    }

    /** The guard of {@link #submit}: the secretariat for everything, others for what they report on. */
    static void requireSubmittable(Meeting meeting, @Nullable UUID agendaItemId, Actor actor) {
        meeting.requireTakesDocumentsOf(actor);
        if (actor.is(Role.SECRETARIAT)) {
            if (agendaItemId != null) {
                requireItem(meeting, agendaItemId);
            }
        } else if (agendaItemId == null || !meeting.reports(actor, agendaItemId)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A representative hands documents in for the items on which its organisation reports.");
        }
    }

    private static void requireItem(Meeting meeting, UUID agendaItemId) {
        if (!meeting.agenda().shows(Audience.SECRETARIAT, agendaItemId)) {
            throw new Invalid("/agendaItemId", "unknown-item", "is no item of this meeting's agenda");
        }
    }

    /** The guard of what its owner does. */
    void requireChangeableBy(Meeting meeting, Actor actor) {
        requireOwn(actor);
        if (!actor.is(Role.SECRETARIAT)) {
            meeting.requireTakesDocumentsOf(actor);
        }
        requireThere();
    }

    private void requireThere() {
        if (withdrawnAt != null) {
            throw new RuleBroken("document-withdrawn", "The document was withdrawn: have it reinstated first.");
        }
    }

    private void requireOwn(Actor actor) {
        if (!actor.is(Role.SECRETARIAT) && !isOf(actor)) {
            throw new ProblemException(ProblemType.NOT_ALLOWED,
                    "A document is changed by the organisation whose it is, and by the secretariat.");
        }
    }

    /** Takes in another version; the ones before can still be read. */
    void addVersion(Meeting meeting, HandedIn next, Actor actor, Occurrence occurrence) {
        requireChangeableBy(meeting, actor);
        if (versions.size() >= MOST_VERSIONS) {
            throw new RuleBroken("too-many-versions", "A document has " + MOST_VERSIONS + " versions at most.");
        }
        add(meeting, next, occurrence);
    }

    private void add(Meeting meeting, HandedIn next, Occurrence occurrence) {
        Instant dueAt = meeting.materialsDueAt();
        var version = new DocumentVersion(versions.size() + 1, next, occurrence.occurredAt(), occurrence.recordedAt(),
                dueAt != null && occurrence.occurredAt().isAfter(dueAt));
        versions.add(version);
        meeting.enter(new DocumentSubmitted(meetingId, id(), agendaItemId, organisationId, kind, access, version.number(),
                version.language(), version.isLate()), occurrence);
    }

    void requireRevisable() {
        requireThere();
    }

    /** Changes what is said of it. What is the same as before is no change and tells nothing. */
    void revise(Meeting meeting, DocumentDetails next, Occurrence occurrence) {
        LocalizedText revised = title.revisedTo(next.title());
        if (next.agendaItemId() != null) {
            requireItem(meeting, next.agendaItemId());
        }
        if (kind == next.kind() && access == next.access() && title.equals(revised)
                && Objects.equals(agendaItemId, next.agendaItemId())) {
            return;
        }
        requireRevisable();
        agendaItemId = next.agendaItemId();
        kind = next.kind();
        title = revised;
        access = next.access();
        meeting.enter(new DocumentRevised(meetingId, id(), agendaItemId, kind, access), occurrence);
    }

    /** Takes it back: its files are not given to others any more. */
    void withdraw(Meeting meeting, Actor actor, Occurrence occurrence) {
        requireChangeableBy(meeting, actor);
        withdrawnReason = requireReason(occurrence);
        withdrawnAt = occurrence.occurredAt();
        meeting.enter(new DocumentWithdrawn(meetingId, id(), agendaItemId), occurrence);
    }

    void requireReinstatable() {
        if (withdrawnAt == null) {
            throw new RuleBroken("document-not-withdrawn", "The document was not withdrawn.");
        }
    }

    /** Sets right that it was withdrawn. */
    void reinstate(Meeting meeting, Occurrence occurrence) {
        requireReinstatable();
        requireReason(occurrence);
        withdrawnAt = null;
        withdrawnReason = null;
        meeting.enter(new DocumentReinstated(meetingId, id(), agendaItemId), occurrence);
    }

    private static String requireReason(Occurrence occurrence) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: those who look for the document will ask why");
        }
        return reason;
    }

    /**
     * Whether this reader may know of it: whoever sees the meeting and the item, as far as the document itself is meant for
     * them; and whose it is.
     */
    boolean isVisibleTo(Meeting meeting, Actor reader) {
        Audience audience = meeting.audienceOf(reader);
        return audience == Audience.SECRETARIAT || isOf(reader)
                || meeting.isVisibleTo(audience) && audience.sees(access)
                        && (agendaItemId == null || meeting.agenda().shows(audience, agendaItemId));
    }

    /** Whether this reader gets its files: of one that was withdrawn, only those who have to do with it. */
    boolean givesFilesTo(Meeting meeting, Actor reader) {
        return isVisibleTo(meeting, reader)
                && (withdrawnAt == null || Audience.of(reader) == Audience.SECRETARIAT || isOf(reader));
    }

    private boolean isOf(Actor actor) {
        return organisationId != null && actor.is(Role.REPRESENTATIVE) && actor.actsFor(organisationId);
    }

    /** The latest versions: one of each language there is. */
    public List<DocumentVersion> current() {
        return versions.stream().filter(this::isCurrent).toList();
    }

    boolean isCurrent(DocumentVersion version) {
        return versions.stream().noneMatch(
                other -> other.number() > version.number() && Objects.equals(other.language(), version.language()));
    }

    /** The one for a reader of these languages: in the first of them there is, else the latest. */
    DocumentVersion currentFor(List<Language> preferred) {
        return preferred.stream()
                .flatMap(language -> current().stream().filter(version -> version.language() == language)).findFirst()
                .orElseGet(versions::getLast);
    }

    Optional<DocumentVersion> version(int number) {
        return versions.stream().filter(version -> version.number() == number).findFirst();
    }

    public UUID meetingId() {
        return meetingId;
    }

    /** The item it belongs to; the meeting as a whole if null. */
    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    public DocumentKind kind() {
        return kind;
    }

    public LocalizedText title() {
        return title;
    }

    public Audience access() {
        return access;
    }

    /** Whose it is; the secretariat's if null. */
    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /** Whether it first came after the time for materials. */
    public boolean isLate() {
        return versions.getFirst().isLate();
    }

    public @Nullable Instant withdrawnAt() {
        return withdrawnAt;
    }

    public @Nullable String withdrawnReason() {
        return withdrawnReason;
    }

    public List<DocumentVersion> versions() {
        return List.copyOf(versions);
    }
}
