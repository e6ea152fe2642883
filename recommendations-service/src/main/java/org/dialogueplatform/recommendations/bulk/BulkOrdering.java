package org.dialogueplatform.recommendations.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.dialogueplatform.platform.audit.Audit;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.web.EntityTags;
import org.dialogueplatform.recommendations.register.RecommendationFilter;
import org.dialogueplatform.recommendations.register.Recommendations;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Bulk works from their preview to their start or their end before it; what is between is {@link BulkWorking}'s. */
@ApplicationScoped
class BulkOrdering {

    static final int MOST = 5_000;

    private static final int ERRORS_SHOWN = 20;
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private final BulkWorks works;
    private final BulkItems items;
    private final BulkJudging judging;
    private final Recommendations recommendations;
    private final Audit audit;
    private final ObjectMapper json;
    private final Clock clock;

    @Inject
    BulkOrdering(BulkWorks works, BulkItems items, BulkJudging judging, Recommendations recommendations, Audit audit,
            ObjectMapper json, Clock clock) {
        this.works = works;
        this.items = items;
        this.judging = judging;
        this.recommendations = recommendations;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** Fixes the set and tells what can be done to it. */
    @Transactional
    BulkWork preview(BulkWorkDocument document, Actor actor) {
        BulkOrder order = document.order();
        List<UUID> set = document.filter() == null ? named(Objects.requireNonNull(document.recommendations()))
                : filtered(document.filter(), actor);
        var work = new BulkWork(order, document.filter() == null ? null : said(document.filter()), clock.instant());
        List<BulkVerdict> verdicts = judging.judge(order, set, actor);
        work.previewed(verdicts.size(), (int) verdicts.stream().filter(verdict -> verdict.refusal() == null).count());
        works.persist(work);
        for (int no = 0; no < verdicts.size(); no++) {
            items.persist(new BulkItem(work, no + 1L, verdicts.get(no)));
        }
        works.flush();
        return work;
    }

    /** Sets it to work. */
    @Transactional
    BulkWork start(UUID id, Actor actor, @Nullable String ifMatch) {
        BulkWork work = works.require(id);
        EntityTags.check(ifMatch, work.version());
        work.start(actor.subject(), clock.instant());
        audit.because(work.said());
        works.flush();
        return work;
    }

    /** Stops what has not been done. Waits for what is being done this moment, so that nothing is done after the answer. */
    @Transactional
    BulkWork cancel(UUID id, @Nullable String ifMatch) {
        BulkWork work = works.require(id);
        EntityTags.check(ifMatch, work.version());
        items.lockPending(id);
        work.cancel(clock.instant());
        works.flush();
        return work;
    }

    private List<UUID> filtered(RecommendationFilter filter, Actor actor) {
        List<UUID> ids = recommendations.ids(filter, actor, MOST + 1);
        requireSize("/filter", ids.size());
        return ids;
    }

    private List<UUID> named(List<UUID> given) {
        List<UUID> ids = given.stream().distinct().toList();
        requireSize("/recommendations", ids.size());
        List<UUID> unknown = recommendations.unknown(ids);
        if (!unknown.isEmpty()) {
            throw new Invalid(unknown.stream().limit(ERRORS_SHOWN)
                    .map(id -> new FieldError("/recommendations/" + given.indexOf(id), "unknown-recommendation",
                            "is no recommendation known to this actor"))
                    .toList());
        }
        return ids;
    }

    private static void requireSize(String pointer, int size) {
        if (size == 0) {
            throw new Invalid(pointer, "empty-set", "lets no recommendation through: there is nothing to be done");
        }
        if (size > MOST) {
            throw new Invalid(pointer, "too-many", "is more than " + MOST
                    + " recommendations: narrow it down, by a session or by days, and do it in several works");
        }
    }

    /** What was asked, by the names it was asked by. */
    private Map<String, String> said(RecommendationFilter filter) {
        Map<String, String> said = new TreeMap<>();
        json.convertValue(filter, FIELDS).forEach((name, value) -> said.put(name, String.valueOf(value)));
        return said;
    }
}
