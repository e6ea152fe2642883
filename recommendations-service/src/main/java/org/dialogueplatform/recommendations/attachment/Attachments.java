package org.dialogueplatform.recommendations.attachment;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.NotFound;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What is attached to recommendations. */
@ApplicationScoped
public class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /** In the order in which they were added. */
    List<Attachment> of(UUID recommendation) {
        return list("recommendationId = ?1 order by id", recommendation);
    }

    List<Attachment> ofFile(UUID file) {
        return list("fileId = ?1", file);
    }

    Attachment require(UUID recommendation, UUID id) {
        return find("id = ?1 and recommendationId = ?2", id, recommendation).firstResultOptional()
                .orElseThrow(() -> new NotFound("attachment", id));
    }
}
