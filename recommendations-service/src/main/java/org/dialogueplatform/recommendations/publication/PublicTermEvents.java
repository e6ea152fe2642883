package org.dialogueplatform.recommendations.publication;

import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.TermEvents;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonInclude;

/** What everybody is told of the vocabularies. */
final class PublicTermEvents {

    private PublicTermEvents() {
    }

    /**
     * A term is no longer used.
     *
     * @param replacedBy the code of the one that is used instead, if one is
     * @param facets none: who asks for terms gets those of all vocabularies
     */
    @EventType("public.vocabulary.term-deprecated.v1")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TermDeprecated(UUID termId, long publicNo, String href, Scheme scheme, String code, String reason,
            @Nullable String replacedBy, Map<String, Object> facets) {

        static TermDeprecated of(TermEvents.Deprecated told, long publicNo) {
            return new TermDeprecated(told.termId(), publicNo, "/api/v1/terms/" + told.termId(), told.scheme(),
                    told.code(), told.reason(), told.replacedBy(), Map.of());
        }
    }
}
