package org.dialogueplatform.recommendations.history;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The line of time. */
@Schema(name = "RecommendationHistory", description = "What became of a recommendation, the oldest first")
public record HistoryView(List<HistoryEntry> items) {
}
