package org.dialogueplatform.testing.benchmarks;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

/** The recommendations that are there before anything is measured. */
public final class Register {

    private static final String RECOMMENDATIONS = "/api/v1/recommendations";
    private static final Set<String> ENDED = Set.of("APPLIED", "CHECKED", "FAILED");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final URI gateway;

    /** @param gateway of the suite */
    public Register(URI gateway) {
        this.gateway = gateway;
    }

    /** Imports as many and waits until all are registered; gives the seconds it took. */
    public double fill(int rows) {
        long begin = System.nanoTime();
        URI run = Http.upload(gateway.resolve(RECOMMENDATIONS + "/imports"), "generated.csv", GeneratedExport.of(rows),
                Map.of("format", "UPR_INFO_CSV", "dryRun", "false"));
        JsonNode result = Await.until("the import of " + rows + " recommendations ends", PATIENCE, () -> Http.json(run),
                found -> ENDED.contains(found.path("state").asText()));
        if (!result.path("state").asText().equals("APPLIED") || result.path("counts").path("created").asInt() != rows) {
            throw new BenchFailed("Of " + rows + " generated recommendations not all were registered: " + result);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Ids of some of them. */
    public List<String> ids(int atLeast) {
        List<String> ids = new ArrayList<>();
        String next = RECOMMENDATIONS + "?limit=100";
        while (ids.size() < atLeast) {
            JsonNode page = Http.json(gateway.resolve(next));
            page.path("items").forEach(item -> ids.add(item.path("id").asText()));
            if (ids.size() < atLeast && !page.hasNonNull("next")) {
                throw new BenchFailed("The register holds only " + ids.size() + " recommendations.");
            }
            next = RECOMMENDATIONS + "?limit=100&after=" + page.path("next").asText();
        }
        return ids;
    }
}
