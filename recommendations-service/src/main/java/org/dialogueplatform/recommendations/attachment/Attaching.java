package org.dialogueplatform.recommendations.attachment;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.file.Filing;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;

/** Who attaches what to a recommendation, and who sees it. */
@ApplicationScoped
public class Attaching {

    private static final int MOST = 20;

    private final Attachments attachments;
    private final Recommendations recommendations;
    private final Filing filing;
    private final Clock clock;

    @Inject
    Attaching(Attachments attachments, Recommendations recommendations, Filing filing, Clock clock) {
        this.attachments = attachments;
        this.recommendations = recommendations;
        this.filing = filing;
        this.clock = clock;
    }

    /** Whose visibility a file has, decides who of the recommendation's readers sees it. */
    @Transactional
    AttachmentsView list(UUID recommendationId, Actor actor) {
        recommendations.requireVisible(recommendationId, actor);
        return new AttachmentsView(attachments.of(recommendationId).stream()
                .flatMap(one -> filing.readable(one.fileId(), actor).map(file -> AttachmentView.of(one, file)).stream())
                .toList());
    }

    @Transactional
    AttachmentView attach(UUID recommendationId, AttachmentDocument document, Actor actor) {
        Recommendation recommendation = own(recommendationId, actor);
        Attachment.requireBeingWritten(recommendation);
        StoredFile file = filing.requireWhere(Objects.requireNonNull(document.fileId()),
                one -> mayBeUsed(one, recommendation, actor), "/fileId");
        List<Attachment> others = attachments.of(recommendationId);
        if (others.size() >= MOST) {
            throw new RuleBroken("too-many-attachments", "A recommendation has " + MOST + " attachments at most.");
        }
        if (others.stream().anyMatch(one -> one.fileId().equals(file.id()))) {
            throw new RuleBroken("attached", "The file is attached already.");
        }
        var attachment = Attachment.to(recommendation, file.id(), Objects.requireNonNull(document.title()), clock.instant());
        attachments.persist(attachment);
        attachments.flush();
        return AttachmentView.of(attachment, file);
    }

    @Transactional
    void remove(UUID recommendationId, UUID id, Actor actor) {
        Recommendation recommendation = own(recommendationId, actor);
        Attachment.requireBeingWritten(recommendation);
        attachments.delete(attachments.require(recommendationId, id));
        attachments.flush();
    }

    /** Not while somebody else hands it in at the same moment. */
    private Recommendation own(UUID id, Actor actor) {
        Recommendation recommendation = recommendations.requireOwn(id, actor);
        recommendations.getEntityManager().lock(recommendation, LockModeType.PESSIMISTIC_WRITE);
        return recommendation;
    }

    private static boolean mayBeUsed(StoredFile file, Recommendation recommendation, Actor actor) {
        if (!actor.is(Role.SECRETARIAT)) {
            return file.isOwnedBy(actor);
        }
        return file.organisationId() == null || recommendation.isWrittenBy(file.organisationId());
    }
}
