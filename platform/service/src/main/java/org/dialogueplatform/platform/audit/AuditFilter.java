package org.dialogueplatform.platform.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a list of audit entries is narrowed to; everything given must hold. */
public class AuditFilter {

    @QueryParam("aggregateType")
    @Parameter(description = "What was acted on, as in Meeting")
    @Size(max = 100)
    @Nullable
    String aggregateType;

    @QueryParam("aggregateId")
    @Parameter(description = "Which one was acted on: its id")
    @Size(max = 200)
    @Nullable
    String aggregateId;

    @QueryParam("subject")
    @Parameter(description = "Who acted: a subject of the identity provider, or \"system\"")
    @Size(max = 200)
    @Nullable
    String subject;

    @QueryParam("act")
    @Parameter(description = "What was done: the type of an event, as in meeting.announced.v1, or one of added, changed, removed, personal-data-read, access-denied, audit-read, audit-exported")
    @Size(max = 100)
    @Nullable
    String act;

    @QueryParam("from")
    @Parameter(description = "Not before this moment (RFC 3339, UTC)")
    @Nullable
    Instant from;

    @QueryParam("to")
    @Parameter(description = "Before this moment (RFC 3339, UTC)")
    @Nullable
    Instant to;

    /** As SQL over the entries {@code e}, with its values. */
    Where where() {
        var where = new Where(new ArrayList<>(), new ArrayList<>());
        where.and("e.aggregate_type = ?", aggregateType);
        where.and("e.aggregate_id = ?", aggregateId);
        where.and("e.subject = ?", subject);
        where.and("? = any (string_to_array(e.act, ','))", act);
        where.and("e.at >= ?", from == null ? null : from.atOffset(ZoneOffset.UTC));
        where.and("e.at < ?", to == null ? null : to.atOffset(ZoneOffset.UTC));
        return where;
    }

    /** What was asked for, for the trail. */
    Map<String, Object> asked() {
        Map<String, Object> asked = new LinkedHashMap<>();
        put(asked, "aggregateType", aggregateType);
        put(asked, "aggregateId", aggregateId);
        put(asked, "subject", subject);
        put(asked, "act", act);
        put(asked, "from", from);
        put(asked, "to", to);
        return asked;
    }

    private static void put(Map<String, Object> asked, String name, @Nullable Object value) {
        if (value != null) {
            asked.put(name, value.toString());
        }
    }

    /** Conditions, and the values for their question marks. */
    record Where(List<String> conditions, List<Object> values) {

        void and(String condition, @Nullable Object value) {
            if (value != null) {
                conditions.add(condition);
                values.add(value);
            }
        }

        /** Behind the key of the row before, if there is one. */
        Where after(String comparison, @Nullable UUID key) {
            var where = new Where(new ArrayList<>(conditions), new ArrayList<>(values));
            where.and("e.id " + comparison + " ?", key);
            return where;
        }

        String sql() {
            return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        }
    }
}
