package org.dialogueplatform.meetings.meeting;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.problem.NotFound;
import org.dialogueplatform.platform.problem.RuleBroken;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Where templates are kept; there are few. */
@ApplicationScoped
class MeetingTemplates implements PanacheRepositoryBase<MeetingTemplate, UUID> {

    MeetingTemplate require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("meeting template", id));
    }

    List<MeetingTemplate> byName() {
        return list("from MeetingTemplate order by name");
    }

    void requireFree(String name) {
        if (count("name", name) > 0) {
            throw new RuleBroken("name-taken", "There is a template of this name already: choose another, or remove that one.");
        }
    }
}
