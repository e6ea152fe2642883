package org.dialogueplatform.recommendations.register;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;

/** The list of recommendations, page by page or, for who wants a copy of it, line by line. */
@ApplicationScoped
class RecommendationLines {

    /** One JSON document a line. */
    static final String JSONL = "application/jsonl";

    /** The same by its older name. */
    static final String NDJSON = "application/x-ndjson";

    private static final int READ_AT_ONCE = 500;

    private final Recommendations recommendations;
    private final RecommendationViews views;
    private final CurrentActor actor;
    private final ObjectMapper json;

    @Inject
    RecommendationLines(Recommendations recommendations, RecommendationViews views, CurrentActor actor, ObjectMapper json) {
        this.recommendations = recommendations;
        this.views = views;
        this.actor = actor;
        this.json = json;
    }

    Response answer(RecommendationFilter filter, PageRequest page, HttpHeaders headers) {
        boolean withActions = page.includesActions();
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            String type = accepted.getType() + "/" + accepted.getSubtype();
            if (type.equals(JSONL) || type.equals(NDJSON)) {
                // what cannot be asked for is refused before the answer begins
                read(filter, null, 1, withActions);
                StreamingOutput lines = out -> write(filter, out, withActions);
                return Response.ok(lines, type).header(HttpHeaders.VARY, "Accept, Accept-Language").build();
            }
        }
        Wanted wanted = page.wanted();
        Response answer = QuarkusTransaction.joiningExisting().call(() -> {
            Rows<Recommendation> rows = recommendations.rows(filter, actor.get(), wanted);
            return page.answer(rows, views.inList(rows.list(), withActions)).toResponse();
        });
        return Response.fromResponse(answer).type(MediaType.APPLICATION_JSON_TYPE).header(HttpHeaders.VARY, "Accept").build();
    }

    /**
     * In short readings: a slow reader holds no connection, and a long list no memory. What is new meanwhile comes by event.
     */
    private void write(RecommendationFilter filter, OutputStream out, boolean withActions) throws IOException {
        @Nullable
        UUID after = null;
        List<RecommendationView> rows;
        do {
            rows = read(filter, after, READ_AT_ONCE, withActions);
            for (RecommendationView row : rows) {
                out.write(json.writeValueAsBytes(row));
                out.write("\n".getBytes(StandardCharsets.US_ASCII));
                after = row.id();
            }
        } while (rows.size() == READ_AT_ONCE);
    }

    private List<RecommendationView> read(RecommendationFilter filter, @Nullable UUID after, int most, boolean withActions) {
        Actor reader = actor.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            List<Recommendation> rows = recommendations.page(filter, reader, after, most);
            Function<Recommendation, RecommendationView> view = views.inList(rows, withActions);
            return rows.stream().map(view).toList();
        });
    }

    /** A page, as the API's description has it; what is answered is a {@link Page}. */
    @Schema(name = "PageRecommendationView", description = "A page of a list")
    record RecommendationPage(List<RecommendationView> items,
            @Schema(description = "What to pass as 'after' for the next page; absent on the last one") @Nullable String next,
            @Schema(description = "How many there are on all pages together; with include=total only") @Nullable Long total) {
    }
}
