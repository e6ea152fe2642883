package org.dialogueplatform.recommendations.attachment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.file.FileUse;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.recommendations.register.ReadingRights;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.dialogueplatform.recommendations.register.Recommendations;

/** Attached files are read by whoever reads the recommendation. */
@ApplicationScoped
class AttachmentFiles implements FileUse {

    private final Attachments attachments;
    private final Recommendations recommendations;

    @Inject
    AttachmentFiles(Attachments attachments, Recommendations recommendations) {
        this.attachments = attachments;
        this.recommendations = recommendations;
    }

    @Override
    public boolean shows(UUID file, Actor reader) {
        return attachments.ofFile(file).stream().anyMatch(attachment -> {
            Recommendation recommendation = recommendations.findById(attachment.recommendationId());
            return recommendation != null && ReadingRights.mayRead(reader, recommendation);
        });
    }
}
