package org.dialogueplatform.recommendations.procedure;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.recommendations.register.KeptWording;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.dialogueplatform.recommendations.register.ProcedureStep;
import org.dialogueplatform.recommendations.register.Recommendation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What its proponents can prove by: that it was handed in, when, and in which words. */
@Schema(name = "Receipts", description = "The receipts of a recommendation, one for each time it was handed in, the first one first")
public record ReceiptsView(List<ReceiptView> items) {

    static ReceiptsView of(Recommendation recommendation) {
        return new ReceiptsView(recommendation.procedure().stream().filter(step -> step.state() == ProcedureState.SUBMITTED)
                .map(step -> ReceiptView.of(recommendation, step)).toList());
    }

    /** One time it was handed in. */
    @Schema(name = "Receipt", description = "That a recommendation was handed in, when, and in which words")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReceiptView(UUID recommendationId, @Schema(examples = "HDDP-2023-01-007") String reference,
            @Schema(description = "When it was handed in") Instant submittedAt,
            @Schema(description = "When that was recorded here") Instant recordedAt,
            @Schema(description = "The meeting it was meant for") @Nullable UUID meetingId,
            @Schema(description = "The number of the wording that was handed in") int wording,
            @Schema(description = "The authoritative language") Language language,
            @Schema(description = "SHA-256 of the authoritative text in UTF-8, in hexadecimal digits") String sha256) {

        static ReceiptView of(Recommendation recommendation, ProcedureStep step) {
            KeptWording wording = recommendation.wordings().stream()
                    .filter(one -> !one.recordedAt().isAfter(step.recordedAt())).reduce((earlier, later) -> later)
                    .orElseGet(() -> recommendation.wordings().getFirst());
            return new ReceiptView(recommendation.id(), Objects.requireNonNull(recommendation.reference()), step.occurredAt(),
                    step.recordedAt(), step.meetingId(), wording.no(), wording.text().original(),
                    sha256(wording.text().originalText()));
        }

        private static String sha256(String text) {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK has SHA-256", e);
            }
        }
    }
}
