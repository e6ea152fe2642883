package org.dialogueplatform.platform.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestIdentityProvider;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PrivilegedSignInsTest {

    @Inject
    EntityManager entities;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void aSessionInAPrivilegedRoleIsRecordedOnceHoweverManyTokensItGets() {
        String session = UUID.randomUUID().toString();
        ask("secretariat", session);
        ask("secretariat", session);

        assertEquals(List.of("secretariat"), signIns());

        ask("secretariat", UUID.randomUUID().toString());
        assertEquals(List.of("secretariat", "secretariat"), signIns());
    }

    @Test
    void inEveryRoleThatSeesMoreThanItsOwn() {
        ask("auditor", UUID.randomUUID().toString());
        ask("operator", UUID.randomUUID().toString());
        ask("representative", UUID.randomUUID().toString());
        ask("desk", UUID.randomUUID().toString());

        assertEquals(List.of("auditor", "operator"), signIns());
    }

    @Test
    void aTokenThatDoesNotCountIsNoSignIn() {
        Map<String, Object> claims = TestIdentityProvider.running().claims(subject, "secretariat");
        claims.put("sid", UUID.randomUUID().toString());
        given().header("Authorization", "Bearer " + TestIdentityProvider.running().signByStranger(claims))
                .get("/api/v1/whoami").then().statusCode(401);

        assertEquals(List.of(), signIns());
    }

    private void ask(String role, String session) {
        Map<String, Object> claims = TestIdentityProvider.running().claims(subject, role);
        claims.put("sid", session);
        given().header("Authorization", "Bearer " + TestIdentityProvider.running().sign(claims)).get("/api/v1/whoami").then()
                .statusCode(200);
    }

    private List<?> signIns() {
        return entities.createNativeQuery("select role from audit_entry where act = 'signed-in' and subject = ? order by id")
                .setParameter(1, subject).getResultList();
    }
}
