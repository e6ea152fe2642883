package org.dialogueplatform.meetings.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.meetings.document.DocumentView.DocumentOwnerView;
import org.dialogueplatform.meetings.document.DocumentView.DocumentVersionView;
import org.dialogueplatform.meetings.meeting.Meeting;
import org.dialogueplatform.meetings.reference.Organisation;
import org.dialogueplatform.meetings.reference.Participants;
import org.dialogueplatform.platform.action.Action;
import org.dialogueplatform.platform.action.Actions;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.file.StoredFiles;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.text.ReaderLanguages;
import org.jspecify.annotations.Nullable;

/** Shows documents to whoever sent the current request; files and names are looked up for all at once. */
@RequestScoped
class DocumentViews {

    private final CurrentActor actor;
    private final Participants participants;
    private final StoredFiles files;
    private final ReaderLanguages languages;
    private final Actions actions;

    @Inject
    DocumentViews(CurrentActor actor, Participants participants, StoredFiles files, ReaderLanguages languages,
            Actions actions) {
        this.actor = actor;
        this.participants = participants;
        this.files = files;
        this.languages = languages;
        this.actions = actions;
    }

    static String path(Document document) {
        return "/api/v1/meetings/" + document.meetingId() + "/documents/" + document.id();
    }

    /** One document, with what the reader may do with it. */
    DocumentView view(Meeting meeting, Document document) {
        return views(meeting, List.of(document), actionsOf(meeting, document)).getFirst();
    }

    List<DocumentView> views(Meeting meeting, List<Document> documents) {
        return views(meeting, documents, null);
    }

    private List<DocumentView> views(Meeting meeting, List<Document> documents, @Nullable List<Action> offered) {
        Map<UUID, Organisation> owners = participants.organisations(
                documents.stream().map(Document::organisationId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<UUID, StoredFile> known = files.list("id in ?1", documents.stream()
                .flatMap(document -> document.versions().stream()).map(DocumentVersion::fileId).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return documents.stream().map(document -> view(meeting, document, owners, known, offered)).toList();
    }

    private DocumentView view(Meeting meeting, Document document, Map<UUID, Organisation> owners,
            Map<UUID, StoredFile> known, @Nullable List<Action> offered) {
        List<DocumentVersionView> versions = !document.givesFilesTo(meeting, actor.get()) ? List.of()
                : document.versions().stream().map(version -> version(document, version, known)).toList();
        return new DocumentView(document.id(), document.meetingId(), document.agendaItemId(), document.kind(),
                languages.view(document.title()), document.access(), owner(document.organisationId(), owners),
                document.versions().getFirst().submittedAt(), document.isLate(), document.withdrawnAt(),
                document.withdrawnReason(), versions, offered);
    }

    private static DocumentVersionView version(Document document, DocumentVersion version, Map<UUID, StoredFile> known) {
        StoredFile file = Objects.requireNonNull(known.get(version.fileId()));
        return new DocumentVersionView(version.number(), version.language(), file.name(), file.mediaType(), file.size(),
                file.sha256(), version.submittedAt(), version.isLate(), document.isCurrent(version),
                path(document) + "/versions/" + version.number() + "/content");
    }

    private @Nullable DocumentOwnerView owner(@Nullable UUID id, Map<UUID, Organisation> owners) {
        if (id == null) {
            return null;
        }
        Organisation owner = owners.get(id);
        return new DocumentOwnerView(id, owner == null ? null : languages.view(owner.names()));
    }

    private @Nullable List<Action> actionsOf(Meeting meeting, Document document) {
        Actor current = actor.get();
        return actions.on(meeting.id(), document.id())
                .may("addDocumentVersion", () -> document.requireChangeableBy(meeting, current))
                .may("reviseDocument", document::requireRevisable)
                .may("withdrawDocument", () -> document.requireChangeableBy(meeting, current))
                .may("reinstateDocument", document::requireReinstatable).list();
    }
}
