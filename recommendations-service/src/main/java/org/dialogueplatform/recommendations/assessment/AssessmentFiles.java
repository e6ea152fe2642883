package org.dialogueplatform.recommendations.assessment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.file.FileUse;
import org.dialogueplatform.platform.identity.Actor;

/** Files as evidence of assessments: those of open evidence are read by whoever reads what was published. */
@ApplicationScoped
class AssessmentFiles implements FileUse {

    private final Assessments assessments;

    @Inject
    AssessmentFiles(Assessments assessments) {
        this.assessments = assessments;
    }

    @Override
    public boolean shows(UUID file, Actor reader) {
        return assessments.showOpenly(file);
    }
}
