package org.dialogueplatform.recommendations.followup;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.file.FileVisibility;
import org.dialogueplatform.platform.file.Filing;
import org.dialogueplatform.platform.file.StoredFile;
import org.dialogueplatform.platform.problem.Invalid;
import org.jspecify.annotations.Nullable;

/** Which files may be evidence: one's own, and for everybody only those that are meant for everybody. */
@ApplicationScoped
public class EvidenceFiles {

    private final Filing filing;

    @Inject
    EvidenceFiles(Filing filing) {
        this.filing = filing;
    }

    /** @param organisation whose evidence it is; null for the secretariat's */
    public void check(List<Evidence> evidence, @Nullable UUID organisation) {
        for (int no = 0; no < evidence.size(); no++) {
            UUID id = evidence.get(no).fileId();
            if (id == null) {
                continue;
            }
            StoredFile file = filing.requireOf(id, organisation, "/evidence/" + no + "/fileId");
            if (evidence.get(no).open() && file.visibility() != FileVisibility.PUBLIC) {
                throw new Invalid("/evidence/" + no + "/open", "file-not-public",
                        "is for everybody, and the file is not: hand it in as PUBLIC");
            }
        }
    }
}
