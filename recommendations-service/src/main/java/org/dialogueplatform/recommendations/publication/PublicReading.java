package org.dialogueplatform.recommendations.publication;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.recommendations.implementation.AssessmentKind;
import org.dialogueplatform.recommendations.implementation.Implementation;
import org.dialogueplatform.recommendations.implementation.ImplementationStatus;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.publication.PublicFacts.Links;
import org.dialogueplatform.recommendations.publication.PublicRecommendationEvents.Related;
import org.dialogueplatform.recommendations.register.ProcedureState;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Reads what public events tell, past the session: what others have committed since this transaction read it is in it, too, and
 * while the number of a recommendation's public events is held, nobody else's telling can be under way.
 */
final class PublicReading implements Links {

    private static final String SELECT = """
            select r.id, r.reference, r.state, r.mechanism, r.text_version, r.text, r.summary,
                   other.id as other_id, other.reference as other_reference,
                   array(select concat_ws(' ', a.role, a.position, coalesce(a.organisation_id::text, a.state)) from addressee a
                         where a.recommendation_id = r.id order by a.no) as addressees,
                   array(with recursive about (id, scheme, code, broader_id) as (
                             select t.id, t.scheme, t.code, t.broader_id from recommendation_term c
                             join vocabulary_term t on t.id = c.term_id
                             where c.recommendation_id = r.id and t.scheme in ('THEME', 'GROUP', 'SDG')
                             union
                             select t.id, t.scheme, t.code, t.broader_id from about join vocabulary_term t on t.id = about.broader_id)
                         select scheme || ' ' || code from about order by 1) as terms,
                   array(select distinct on (s.kind) s.kind || ' ' || s.implementation from assessment s
                         where s.recommendation_id = r.id and s.published_at is not null
                         order by s.kind, s.assessed_on desc, s.id desc) as assessments
            from recommendation r
            left join recommendation other
                on other.id = coalesce(r.merged_into, r.part_of) and other.public_since is not null
            where r.id = any (?)""";

    private final Connection connection;
    private final ObjectMapper json;

    PublicReading(Connection connection, ObjectMapper json) {
        this.connection = connection;
        this.json = json;
    }

    Map<UUID, PublicRecommendation> of(Collection<UUID> recommendations) throws SQLException {
        Map<UUID, PublicRecommendation> read = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", recommendations.toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    PublicRecommendation one = read(found);
                    read.put(one.id(), one);
                }
            }
        }
        return read;
    }

    private PublicRecommendation read(ResultSet found) throws SQLException {
        ProcedureState state = ProcedureState.valueOf(found.getString("state"));
        UUID otherId = found.getObject("other_id", UUID.class);
        Related other = otherId == null ? null : new Related(otherId, found.getString("other_reference"));
        boolean merged = state == ProcedureState.MERGED;
        return new PublicRecommendation(found.getObject("id", UUID.class), found.getString("reference"), state,
                found.getInt("text_version"), text(found.getString("text")), textOrNull(found.getString("summary")),
                merged ? other : null, merged ? null : other, facets(found));
    }

    private static Facets facets(ResultSet found) throws SQLException {
        List<String[]> addressees = pairs(found.getArray("addressees"), 3);
        List<String[]> terms = pairs(found.getArray("terms"), 2);
        Map<AssessmentKind, Implementation> latest = new EnumMap<>(AssessmentKind.class);
        pairs(found.getArray("assessments"), 2)
                .forEach(one -> latest.put(AssessmentKind.valueOf(one[0]), Implementation.valueOf(one[1])));
        ImplementationStatus status = ImplementationStatus.of(latest);
        Position ofLead = addressees.stream().filter(one -> one[0].equals("LEAD")).findFirst()
                .map(one -> Position.valueOf(one[1])).orElse(null);
        HeadlinePosition position = HeadlinePosition.of(ofLead,
                addressees.stream().map(one -> Position.valueOf(one[1])).toList());
        return new Facets(codes(terms, "THEME"), codes(terms, "GROUP"), codes(terms, "SDG"),
                List.of(found.getString("mechanism")), addressees.stream().map(one -> one[2]).distinct().toList(),
                List.of(position.name()), List.of(status.headline().name()), List.of(Boolean.toString(status.disputed())));
    }

    private static List<String> codes(List<String[]> terms, String scheme) {
        return terms.stream().filter(term -> term[0].equals(scheme)).map(term -> term[1]).toList();
    }

    private static List<String[]> pairs(Array array, int parts) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(one -> one.split(" ", parts)).toList();
    }

    private LocalizedText text(String written) {
        try {
            return json.readValue(written, LocalizedText.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A recommendation's text cannot be read", e);
        }
    }

    private @Nullable LocalizedText textOrNull(@Nullable String written) {
        return written == null ? null : text(written);
    }

    @Override
    public boolean isPublished(UUID plan) {
        // waits for whoever is publishing it, and keeps others from doing so: either of the two tells of the measure
        try (PreparedStatement select = connection
                .prepareStatement("select published_at is not null from plan where id = ? for share")) {
            select.setObject(1, plan);
            try (ResultSet found = select.executeQuery()) {
                return found.next() && found.getBoolean(1);
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public List<UUID> ofMeasure(UUID measure) {
        try (PreparedStatement select = connection.prepareStatement("""
                select l.recommendation_id from measure_recommendation l join measure m on m.id = l.measure_id
                join plan p on p.id = m.plan_id where m.id = ? and p.published_at is not null order by 1""")) {
            select.setObject(1, measure);
            try (ResultSet found = select.executeQuery()) {
                List<UUID> recommendations = new ArrayList<>();
                while (found.next()) {
                    recommendations.add(found.getObject(1, UUID.class));
                }
                return recommendations;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public Map<UUID, List<UUID>> ofPlan(UUID plan) {
        try (PreparedStatement select = connection.prepareStatement("""
                select m.id, l.recommendation_id from measure m join measure_recommendation l on l.measure_id = m.id
                where m.plan_id = ? order by 1, 2""")) {
            select.setObject(1, plan);
            try (ResultSet found = select.executeQuery()) {
                Map<UUID, List<UUID>> recommendations = new LinkedHashMap<>();
                while (found.next()) {
                    recommendations.computeIfAbsent(found.getObject(1, UUID.class), _ -> new ArrayList<>())
                            .add(found.getObject(2, UUID.class));
                }
                return recommendations;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("What measures stand for cannot be read", e);
    }
}
