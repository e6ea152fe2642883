package org.dialogueplatform.recommendations.reminder;

import static org.dialogueplatform.recommendations.Caller.publicReader;
import static org.dialogueplatform.recommendations.Caller.representative;
import static org.dialogueplatform.recommendations.Caller.secretariat;
import static org.dialogueplatform.recommendations.Drafts.tabled;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.recommendations.ComponentTest;
import org.dialogueplatform.recommendations.Eventually;
import org.dialogueplatform.recommendations.Measures;
import org.dialogueplatform.recommendations.OthersAsTold.Meeting;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.TestEvents.Received;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A measure that is due in the years to come, on days that the test chooses. */
@QuarkusTest
class RemindingTest extends ComponentTest {

    private static final LocalDate DUE = LocalDate.of(2026, 9, 30);

    @Inject
    Reminding reminding;

    @Inject
    Reminders reminders;

    private UUID ministry;
    private String recommendation;
    private String measure;

    @BeforeEach
    void aMeasureStandsForAPublicRecommendation() {
        ministry = others.organisation("MINISTRY", "Ministry of Labour");
        UUID ngo = others.organisation("NGO", "Fair Trials Union");
        Meeting meeting = others.meeting("IN_SESSION");
        recommendation = tabled(meeting, ngo, ministry);
        others.decision(meeting, "TRANSMIT", UUID.fromString(recommendation), 1);
        Eventually.becomes("state", "TRANSMITTED", () -> publicReader().get(REGISTER + "/" + recommendation));
        String plan = Measures.plan("");
        measure = Measures.measure(plan, "by the end of the third quarter of 2026", ministry);
        Measures.link(measure, recommendation);
        Measures.publish(plan);
    }

    @Test
    void eachIsRemindedOnceHoweverOftenAndByHoweverManyTheDayIsWorkedOff() {
        representative(ministry).get("/api/v1/my-work").then().body(item("reminded"), nullValue());
        reminding.run(DUE.minusDays(31));
        for (LocalDate day : List.of(DUE.minusDays(30), DUE.plusDays(1), DUE.plusDays(29), DUE.plusDays(30))) {
            reminding.run(day);
            AtOnce.run(2, () -> {
                reminding.run(day);
                return true;
            });
        }

        List<Reminder> stored = QuarkusTransaction.requiringNew().call(() -> reminders.of(List.of(UUID.fromString(measure))));
        assertEquals(List.of(ReminderStep.FOCAL_POINT, ReminderStep.HEAD, ReminderStep.AGENDA),
                stored.stream().map(Reminder::step).toList());
        assertEquals(List.of(DUE.minusDays(30), DUE.plusDays(1), DUE.plusDays(30)),
                stored.stream().map(Reminder::remindedOn).toList());
        // each reminder is a thing of its own, and so may be heard of before the one that was made earlier
        assertEquals(List.of("FOCAL_POINT 0", "HEAD 1"),
                told(2, "reminder.due.v1").stream().map(RemindingTest::brief).sorted().toList());
        List<Received> proposals = told(1, "agenda-item.proposed.v1");
        assertEquals(1, proposals.size());
        var proposal = new JsonPath(proposals.getFirst().data());
        assertEquals(List.of(recommendation), proposal.getList("recommendationIds"));
        assertEquals("Proposal for accession", proposal.getString("title.translations.en.text"));
        extendedTo("by the end of 2026");
        AtOnce.run(2, () -> {
            reminding.run(DUE.plusDays(31));
            return true;
        });
        reminding.run(DUE.plusDays(32));
        List<Received> withdrawn = told(1, "agenda-item.proposal-withdrawn.v1");
        assertEquals(List.of(proposals.getFirst().key()), withdrawn.stream().map(Received::key).toList());
        var overdue = events.await(TOLD, 1, "recommendation.overdue.v1", UUID.fromString(recommendation));
        assertEquals(1, overdue.size());
        assertEquals(measure, new JsonPath(overdue.getFirst().data()).getString("measureId"));
        representative(ministry).get("/api/v1/my-work").then().statusCode(200).body(item("reminded.step"), equalTo("AGENDA"))
                .body(item("reminded.on"), equalTo(DUE.plusDays(30).toString()));
    }

    @Test
    void aPausedMeasureIsLeftAloneUntilItGoesOn() {
        String path = Measures.PATH + measure;
        secretariat().body(Map.of("reason", "The commission is appointed anew.")).post(path + "/pause").then().statusCode(200);
        reminding.run(DUE.plusDays(30));
        representative(ministry).get("/api/v1/my-work").then().body(item("reminded"), nullValue());
        secretariat().post(path + "/resumption").then().statusCode(200);
        reminding.run(DUE.plusDays(2));
        representative(ministry).get("/api/v1/my-work").then().body(item("reminded.step"), equalTo("HEAD"));
        assertEquals(List.of("HEAD 2"), told(1, "reminder.due.v1").stream().map(RemindingTest::brief).toList());
    }

    @Test
    void aNewTermIsANewDueDate() {
        reminding.run(DUE.plusDays(1));
        extendedTo("by the end of 2026");
        reminding.run(DUE.plusDays(2));
        reminding.run(LocalDate.of(2027, 1, 1));
        assertEquals(List.of("HEAD 1", "HEAD 1"), told(2, "reminder.due.v1").stream().map(RemindingTest::brief).toList());
        assertEquals(2, events.await(TOLD, 2, "recommendation.overdue.v1", UUID.fromString(recommendation)).size());
    }

    private void extendedTo(String term) {
        secretariat().body(Map.of("term", term, "basis", "Resolution No. 5"))
                .post(Measures.PATH + measure + "/extension").then().statusCode(200);
    }

    private String item(String field) {
        return "items.find { it.id == '" + measure + "' }." + field;
    }

    private List<Received> told(int atLeast, String type) {
        return events.await(ReminderEvents.TOPIC, atLeast,
                event -> event.type().equals("org.dialogueplatform." + type)
                        && measure.equals(new JsonPath(event.data()).getString("objectId")));
    }

    private static String brief(Received event) {
        var data = new JsonPath(event.data());
        return data.getString("office") + " " + data.getInt("overdueDays");
    }
}
