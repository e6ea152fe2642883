package org.dialogueplatform.delivery.ticket;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;

import org.dialogueplatform.testing.AccessWalk;
import org.dialogueplatform.testing.AtOnce;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class UsedTicketsTest {

    private static final String USED = "/internal/v1/used-live-tickets/";
    private static final String SOMEBODY = TestActors.bearer("role=representative; organisation=" + UUID.randomUUID());

    @Test
    void aTicketIsUsedOnceHoweverManyTryAtTheSameMoment() {
        UUID ticket = UUID.randomUUID();
        List<Integer> answers = AtOnce.run(20, () -> use(ticket));
        assertEquals(1, answers.stream().filter(status -> status == 204).count(), answers.toString());
        assertEquals(19, answers.stream().filter(status -> status == 409).count(), answers.toString());
        assertEquals(204, use(UUID.randomUUID()));
    }

    @Test
    void onlyWhoIsSignedInHasTickets() {
        given().post(USED + UUID.randomUUID()).then().statusCode(401);
        AccessWalk.badTokens().forEach((kind, token) -> given().header("Authorization", "Bearer " + token)
                .post(USED + UUID.randomUUID()).then().statusCode(401));
    }

    @Test
    void itIsNoPartOfTheInterface() {
        given().accept("application/json").get("/openapi").then().statusCode(200).body(not(containsString("live-ticket")));
    }

    private static int use(UUID ticket) {
        return given().header("Authorization", SOMEBODY).post(USED + ticket).statusCode();
    }
}
