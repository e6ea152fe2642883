package org.dialogueplatform.recommendations.imports;

import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** What became of the rows of imports. */
@ApplicationScoped
class ImportRows implements PanacheRepositoryBase<ImportRow, ImportRow.Key> {

    /** A page, in the file's order. */
    Rows<ImportRow> page(UUID run, @Nullable RowOutcome outcome, Wanted wanted) {
        long record = Objects.requireNonNullElse(wanted.after(Long::valueOf), 0L);
        var found = outcome == null
                ? find("key.importRunId = ?1 and key.record > ?2 order by key.record", run, record)
                : find("key.importRunId = ?1 and outcome = ?2 and key.record > ?3 order by key.record", run, outcome, record);
        return new Rows<>(found.page(Page.ofSize(wanted.rows())).list(), row -> Long.toString(row.record()),
                () -> outcome == null ? count("key.importRunId", run)
                        : count("key.importRunId = ?1 and outcome = ?2", run, outcome));
    }
}
