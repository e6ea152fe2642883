package org.dialogueplatform.recommendations.followup;

import java.time.LocalDate;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.text.LocalizedText;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What is told of reports. */
public final class ReportEvents {

    public static final String TOPIC = "dialogue.recommendations.progress-report.v1";

    private ReportEvents() {
    }

    @EventType("progress-report.drafted.v1")
    public record Drafted(UUID reportId, UUID measureId, UUID organisationId) {
    }

    @EventType("progress-report.revised.v1")
    public record Revised(UUID reportId, UUID measureId, UUID organisationId) {
    }

    @EventType("progress-report.submitted.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Submitted(UUID reportId, UUID measureId, UUID organisationId, LocalDate periodFrom, LocalDate periodTo,
            @Nullable Boolean byDeputy) {
    }

    @EventType("progress-report.returned.v1")
    public record Returned(UUID reportId, UUID measureId, UUID organisationId, String reason) {
    }

    @EventType("progress-report.accepted.v1")
    public record Accepted(UUID reportId, UUID measureId, UUID organisationId) {
    }

    @EventType("progress-report.published.v1")
    public record Published(UUID reportId, UUID measureId, UUID organisationId, LocalDate periodFrom, LocalDate periodTo,
            LocalizedText narrative) {
    }
}
