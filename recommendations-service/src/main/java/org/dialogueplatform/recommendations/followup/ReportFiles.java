package org.dialogueplatform.recommendations.followup;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.file.FileUse;
import org.dialogueplatform.platform.identity.Actor;

/** Files as evidence of reports: those of open evidence are read by whoever reads what was published. */
@ApplicationScoped
class ReportFiles implements FileUse {

    private final ProgressReports reports;

    @Inject
    ReportFiles(ProgressReports reports) {
        this.reports = reports;
    }

    @Override
    public boolean shows(UUID file, Actor reader) {
        return reports.showOpenly(file);
    }
}
