package org.dialogueplatform.recommendations.publication;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.publication.Numbering;
import org.dialogueplatform.platform.publication.PublicEvents;
import org.dialogueplatform.platform.publication.PublicNumbers;
import org.dialogueplatform.platform.publication.PublicNumbers.Wanted;
import org.dialogueplatform.recommendations.publication.Fact.Weight;
import org.dialogueplatform.recommendations.publication.PublicTermEvents.TermDeprecated;
import org.dialogueplatform.recommendations.vocabulary.TermEvents;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;

/**
 * Tells everybody what they may know of this service's recommendations and vocabularies. First the numbers, which keeps others
 * from telling anything of the same recommendations, then what these are: so each event shows what holds under its number.
 */
@ApplicationScoped
class ToldInPublic implements PublicEvents {

    private static final PublicNumbers RECOMMENDATIONS = new PublicNumbers("recommendation", "r.public_since is not null");
    private static final PublicNumbers TERMS = new PublicNumbers("vocabulary_term", "true");

    private final AgroalDataSource database;
    private final ObjectMapper json;

    @Inject
    ToldInPublic(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public List<RecordedEvent> of(List<RecordedEvent> recorded) {
        // closing it gives it back to the transaction
        try (Connection connection = database.getConnection()) {
            List<RecordedEvent> told = new ArrayList<>(ofRecommendations(recorded, connection));
            told.addAll(ofTerms(recorded, connection));
            return told;
        } catch (SQLException e) {
            throw new IllegalStateException("What everybody may know could not be told", e);
        }
    }

    private List<RecordedEvent> ofRecommendations(List<RecordedEvent> recorded, Connection connection) throws SQLException {
        var reading = new PublicReading(connection, json);
        List<Fact> facts = PublicFacts.of(recorded, reading);
        if (facts.isEmpty()) {
            return List.of();
        }
        Numbering numbers = RECOMMENDATIONS.raise(connection,
                facts.stream().map(fact -> new Wanted(fact.recommendation(), fact.weight() == Weight.LAST)).toList());
        if (numbers.subjects().isEmpty()) {
            return List.of();
        }
        Map<UUID, PublicRecommendation> now = reading.of(numbers.subjects());
        List<RecordedEvent> told = new ArrayList<>();
        for (Fact fact : facts) {
            PublicRecommendation recommendation = now.get(fact.recommendation());
            if (recommendation != null) {
                long publicNo = numbers.next(recommendation.id());
                told.add(RecordedEvent.told(recommendation.id(), publicNo, fact.occurredAt(),
                        fact.data().apply(recommendation, recommendation.about(publicNo))));
            }
        }
        return told;
    }

    private static List<RecordedEvent> ofTerms(List<RecordedEvent> recorded, Connection connection) throws SQLException {
        List<RecordedEvent> deprecated = recorded.stream().filter(event -> event.data() instanceof TermEvents.Deprecated)
                .toList();
        if (deprecated.isEmpty()) {
            return List.of();
        }
        Numbering numbers = TERMS.raise(connection,
                deprecated.stream().map(event -> new Wanted(event.aggregateId(), false)).toList());
        return deprecated.stream().map(event -> {
            long publicNo = numbers.next(event.aggregateId());
            return RecordedEvent.told(event.aggregateId(), publicNo, event.occurredAt(),
                    TermDeprecated.of((TermEvents.Deprecated) event.data(), publicNo));
        }).toList();
    }
}
