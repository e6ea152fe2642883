package org.dialogueplatform.recommendations.imports;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** What became of the rows of imports. */
@ApplicationScoped
class ImportRows implements PanacheRepositoryBase<ImportRow, ImportRow.Key> {

    /** A page, in the file's order. */
    List<ImportRow> page(UUID run, @Nullable RowOutcome outcome, @Nullable Long after, int rows) {
        long record = Objects.requireNonNullElse(after, 0L);
        var found = outcome == null
                ? find("key.importRunId = ?1 and key.record > ?2 order by key.record", run, record)
                : find("key.importRunId = ?1 and outcome = ?2 and key.record > ?3 order by key.record", run, outcome, record);
        return found.page(Page.ofSize(rows)).list();
    }
}
