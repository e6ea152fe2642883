package org.dialogueplatform.platform.audit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.awaitility.Awaitility;
import org.dialogueplatform.platform.audit.chain.AnchorLog;
import org.dialogueplatform.platform.audit.chain.AuditEntry;
import org.dialogueplatform.platform.audit.chain.AuditTables;
import org.dialogueplatform.platform.audit.chain.Verification;
import org.dialogueplatform.platform.origin.Origin;
import org.dialogueplatform.platform.personal.PersonalKeys;
import org.dialogueplatform.platform.sample.Dossier;
import org.dialogueplatform.testing.SuiteInfrastructure;
import org.dialogueplatform.testing.TestActors;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

/** What a service writes into its audit trail, on real PostgreSQL. */
@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class AuditTest {

    private static final String SCHEMA = "participants";
    private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    EntityManager entities;

    @Inject
    PersonalKeys keys;

    @Inject
    Audit audit;

    private final UUID person = UUID.randomUUID();

    @Test
    void aChangeLeavesAnEntryThatSaysWhoWhatAndThroughWhichRequest() throws Exception {
        UUID organisation = UUID.randomUUID();
        String actor = "role=representative; subject=aigul-" + organisation + "; organisation=" + organisation;

        UUID id = given().header("Authorization", TestActors.bearer(actor)).header("X-Request-Id", "request-17")
                .header("traceparent", TRACE).queryParam("title", "Water").post("/api/v1/dossiers").then().statusCode(200)
                .extract().as(UUID.class);

        AuditEntry entry = only(id);
        assertEquals("aigul-" + organisation, entry.subject());
        assertEquals("representative", entry.role());
        assertEquals(organisation, entry.organisation());
        assertEquals("openDossier", entry.operation());
        assertEquals("note.dossier-opened.v1", entry.act());
        assertEquals("Dossier", entry.aggregateType());
        assertEquals(0, entry.aggregateVersion());
        assertEquals("request-17", entry.requestId());
        assertEquals(TRACE, entry.traceparent());
        assertEquals(JSON.readTree("{\"title\": {\"new\": \"Water\"}}"), JSON.readTree(entry.changes()));
    }

    @Test
    void whatADeputyDoesSaysForWhom() throws Exception {
        UUID organisation = UUID.randomUUID();
        String actor = "role=representative; subject=marat-" + organisation + "; organisation=" + organisation
                + "; office=HEAD; deputyFor=" + person;

        UUID id = given().header("Authorization", TestActors.bearer(actor)).queryParam("title", "Air")
                .post("/api/v1/dossiers").then().statusCode(200).extract().as(UUID.class);

        AuditEntry entry = only(id);
        assertEquals("marat-" + organisation, entry.subject());
        assertEquals(person, entry.forPerson());
        Response audited = given().header("Authorization", TestActors.bearer("role=auditor"))
                .queryParam("aggregateId", id.toString()).get("/api/v1/sample-audit-entries");
        audited.then().statusCode(200);
        assertEquals(List.of(person.toString()), audited.path("items.forPersonId"));
    }

    @Test
    void whatIsRolledBackLeavesNone() {
        String title = "explode " + UUID.randomUUID();

        given().header("Authorization", TestActors.bearer("role=secretariat")).queryParam("title", title)
                .post("/api/v1/dossiers").then().statusCode(500);

        assertEquals(List.of(), find("changes ->> 'title' like '%" + title + "%' or changes::text like '%" + title + "%'"));
    }

    @Test
    void oldAndNewValuesAreKeptOfFieldsEmbeddedPartsCollectionsAndChildren() throws Exception {
        UUID id = open("Forest", dossier -> {
            dossier.remark("too long", null);
            dossier.add("first sheet");
            dossier.add("second sheet");
        });
        change(id, dossier -> {
            dossier.rename("Forests", "a slip of the pen");
            dossier.remark("better", null);
            dossier.forgetRemark(0);
            dossier.rewrite(0, "first sheet, again");
            dossier.tearOut(1);
            dossier.add("third sheet");
        });

        List<AuditEntry> entries = of(id);
        assertEquals(2, entries.size(), "the children's changes are their aggregate's");
        JsonNode opened = JSON.readTree(entries.getFirst().changes());
        assertEquals("first sheet", values(opened, "content", "new").getFirst());
        JsonNode changed = JSON.readTree(entries.getLast().changes());
        assertEquals(JSON.readTree("{\"old\": \"Forest\", \"new\": \"Forests\"}"), changed.get("title"));
        assertEquals("too long", changed.at("/remarks/old/0/text").asText());
        assertEquals("better", changed.at("/remarks/new/0/text").asText());
        assertEquals(Set.of("first sheet", "second sheet"), Set.copyOf(values(changed, "content", "old")));
        assertEquals(Set.of("first sheet, again", "third sheet"), Set.copyOf(values(changed, "content", "new")));
        assertEquals("a slip of the pen", entries.getLast().reason());
        assertEquals(1, entries.getLast().aggregateVersion());
        assertFalse(changed.has("eventNo"));
    }

    @Test
    void aChangeOfAChildAloneIsAChangeOfItsAggregate() throws Exception {
        UUID id = open("Steppe", dossier -> dossier.add("a sheet"));
        change(id, dossier -> dossier.rewrite(0, "another sheet"));

        AuditEntry changed = of(id).getLast();
        assertEquals("changed", changed.act());
        assertEquals("Dossier", changed.aggregateType());
        assertEquals(List.of("a sheet"), values(JSON.readTree(changed.changes()), "content", "old"));
    }

    @Test
    void aReasonIsTakenFromWhatIsSaidOrFromWhatIsAdded() {
        UUID id = open("Lake", dossier -> dossier.remark("dry", "measured late"));
        change(id, dossier -> {
            dossier.isAbout(person, null);
            audit.because("the ministry asked");
        });

        assertEquals(List.of("measured late", "the ministry asked"), of(id).stream().map(AuditEntry::reason).toList());
    }

    @Test
    void whatIsRemovedIsKeptAsItWas() throws Exception {
        UUID id = open("River", dossier -> {
        });
        QuarkusTransaction.requiringNew().run(() -> entities.remove(entities.find(Dossier.class, id)));

        AuditEntry removed = of(id).getLast();
        assertEquals("removed", removed.act());
        assertEquals("River", JSON.readTree(removed.changes()).at("/title/old").asText());
    }

    @Test
    void whatIsNotToBeAuditedIsNot() {
        QuarkusTransaction.requiringNew().run(() -> entities.persist(new Dossier.Scribble("a doodle")));

        assertEquals(List.of(), find("aggregate_type = 'Scribble'"));
    }

    @Test
    void whatIsAPersonsIsKeptUnderItsKeyAndGoneWithIt() throws Exception {
        String phone = "canary-" + UUID.randomUUID();
        String name = "canary-" + UUID.randomUUID();
        UUID id = open("Canary", dossier -> {
            dossier.isAbout(person, phone);
            dossier.keptBy(new Dossier.Keeper(name, 4));
        });
        change(id, dossier -> dossier.isAbout(person, "nobody's"));

        assertEquals(List.of(), find("e::text like '%canary-%'"));
        JsonNode opened = JSON.readTree(of(id).getFirst().changes());
        assertEquals(4, opened.at("/keeper.desk/new").asInt());
        assertTrue(keys.open(id, opened.at("/keeper.name/sealed").asText()).orElseThrow().contains(name),
                "without another person named, the aggregate is the person");
        JsonNode changed = JSON.readTree(of(id).getLast().changes());
        assertTrue(keys.open(person, changed.at("/phone/sealed").asText()).orElseThrow().contains(phone), "the old value");

        QuarkusTransaction.requiringNew().run(() -> keys.forget(person));

        assertTrue(keys.open(person, changed.at("/phone/sealed").asText()).isEmpty());
        change(id, dossier -> dossier.isAbout(person, null));
        assertTrue(JSON.readTree(of(id).getLast().changes()).at("/phone/forgotten").asBoolean());
        assertClean();
    }

    @Test
    void backgroundWorkIsItsStartersOrTheSystems() {
        UUID started = Origin.ofWork("imports", "aigul").call(() -> open("by aigul", dossier -> {
        }));
        UUID alone = open("by nobody", dossier -> {
        });
        UUID event = UUID.randomUUID();
        UUID effect = Origin.ofEvent("sample.echo", event).call(() -> open("by an event", dossier -> {
        }));

        assertEquals("aigul", only(started).subject());
        assertEquals("imports", only(started).consumer());
        assertEquals("system", only(alone).subject());
        assertEquals("system", only(effect).subject());
        assertEquals("sample.echo", only(effect).consumer());
        assertEquals(event, only(effect).eventId());
    }

    @Test
    void readingWhatIsPersonalIsRecordedBeforeItIsAnswered() throws Exception {
        UUID id = UUID.randomUUID();
        given().header("Authorization", TestActors.bearer("role=secretariat")).get("/api/v1/dossiers/" + id + "/phone").then()
                .statusCode(200);

        AuditEntry read = only(id);
        assertEquals(Audit.READ_PERSONAL_DATA, read.act());
        assertEquals("readPhone", read.operation());
        assertEquals("phone", JSON.readTree(read.changes()).at("/fields/0").asText());
    }

    @Test
    void whoIsRefusedIsRecordedWhetherByRoleOrByTheCode() {
        String byRole = "assessor-" + UUID.randomUUID();
        String byCode = "desk-" + UUID.randomUUID();
        given().header("Authorization", TestActors.bearer("role=assessor; subject=" + byRole)).get("/api/v1/secrets").then()
                .statusCode(403);
        given().header("Authorization", TestActors.bearer("role=desk; subject=" + byCode)).get("/api/v1/secrets").then()
                .statusCode(403);
        given().get("/api/v1/secrets").then().statusCode(401);

        for (String subject : List.of(byRole, byCode)) {
            List<AuditEntry> refused = find("subject = '" + subject + "'");
            assertEquals(1, refused.size());
            assertEquals(Audit.ACCESS_DENIED, refused.getFirst().act());
            assertTrue(refused.getFirst().changes().contains("/api/v1/secrets"));
        }
    }

    @Test
    void anAuditorFindsAndExportsAndThatIsRecorded() throws Exception {
        UUID id = open("Searched", dossier -> {
        });
        for (int no = 0; no < 4; no++) {
            String title = "Searched " + no;
            change(id, dossier -> dossier.rename(title, "for the search"));
        }
        String auditor = "auditor-" + UUID.randomUUID();

        Response first = trail(auditor, "aggregateId", id, "limit", 3);
        assertEquals(3, first.jsonPath().getList("items").size());
        assertEquals("Searched 3", first.jsonPath().getString("items[0].changes.title.new"));
        Response second = trail(auditor, "aggregateId", id, "limit", 3, "after", first.jsonPath().getString("next"));
        assertEquals(List.of("note.dossier-renamed.v1", "note.dossier-opened.v1"), second.jsonPath().getList("items.act"));
        assertNull(second.jsonPath().getString("next"));
        assertEquals(1, trail(auditor, "aggregateId", id, "act", "note.dossier-opened.v1").jsonPath().getList("items").size());
        assertEquals(0, trail(auditor, "aggregateId", id, "to", "2020-01-01T00:00:00Z").jsonPath().getList("items").size());
        assertEquals(5, trail(auditor, "aggregateId", id, "aggregateType", "Dossier", "subject", "system", "from",
                "2020-01-01T00:00:00Z").jsonPath().getList("items").size());

        awaitSealed(id);
        String export = given().header("Authorization", TestActors.bearer("role=auditor; subject=" + auditor))
                .header("Accept", AuditTrail.NDJSON).queryParam("aggregateId", id).get("/api/v1/sample-audit-entries").then()
                .statusCode(200).contentType(AuditTrail.NDJSON).extract().asString();
        assertEquals(5, ThirdParty.verifiedEntries(export), "every entry leads to its seal");

        assertEquals(Map.of(PrivilegedSignIns.SIGNED_IN, 1L, Audit.READ_AUDIT, 5L, Audit.EXPORT_AUDIT, 1L),
                find("subject = '" + auditor + "'").stream()
                        .collect(Collectors.groupingBy(AuditEntry::act, Collectors.counting())));
        given().header("Authorization", TestActors.bearer("role=secretariat")).get("/api/v1/sample-audit-entries").then()
                .statusCode(403);
    }

    @Test
    void theServiceCanNeitherChangeNorRemoveWhatIsWritten() throws Exception {
        open("kept", dossier -> {
        });
        for (String statement : List.of("update audit_entry set subject = 'nobody'", "delete from audit_entry",
                "truncate audit_entry", "update audit_seal set count = 0", "delete from audit_seal", "truncate audit_seal",
                "update audit_position set position = 0", "delete from audit_position", "truncate audit_position",
                "update audit_anchor set seal_no = 0", "delete from audit_anchor",
                "update audit_pending set entry_id = entry_id",
                "truncate audit_pending", "alter table audit_entry disable trigger all", "drop table audit_entry")) {
            try (Connection service = connect(SCHEMA)) {
                SQLException refused = assertThrows(SQLException.class,
                        () -> service.createStatement().executeUpdate(statement), statement);
                assertEquals("42501", refused.getSQLState(), statement);
            }
        }
    }

    @Test
    void theSealerSealsAndAnchorsWhatIsWritten() throws Exception {
        UUID id = open("to be sealed", dossier -> {
        });

        awaitSealed(id);
        Awaitility.await()
                .until(() -> AnchorLog.read(Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers()))
                        .stream().anyMatch(anchor -> anchor.service().equals(SCHEMA)));
        assertTrue(assertClean().anchors() > 0);
    }

    private Verification.Report assertClean() throws SQLException {
        var anchors = AnchorLog.read(Map.of("bootstrap.servers", SuiteInfrastructure.bootstrapServers()));
        try (Connection connection = connect(SCHEMA)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            Verification.Report report = Verification.run(connection, SCHEMA, anchors);
            assertEquals(List.of(), report.findings());
            return report;
        }
    }

    private void awaitSealed(UUID id) {
        Awaitility.await().until(() -> find("aggregate_id = '" + id
                + "' and not exists (select from audit_position where entry_id = e.id)").isEmpty());
    }

    private static Response trail(String auditor, Object... parameters) {
        var request = given().header("Authorization", TestActors.bearer("role=auditor; subject=" + auditor));
        for (int no = 0; no < parameters.length; no += 2) {
            request.queryParam(parameters[no].toString(), parameters[no + 1]);
        }
        return request.get("/api/v1/sample-audit-entries").then().statusCode(200).contentType("application/json").extract()
                .response();
    }

    private UUID open(String title, Consumer<Dossier> further) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var dossier = new Dossier(title);
            further.accept(dossier);
            entities.persist(dossier);
            return dossier.id();
        });
    }

    private void change(UUID id, Consumer<Dossier> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(entities.find(Dossier.class, id)));
    }

    private static List<String> values(JsonNode changes, String field, String which) {
        List<String> values = new ArrayList<>();
        changes.properties().forEach(change -> {
            if (change.getKey().endsWith("." + field) && change.getValue().has(which)) {
                values.add(change.getValue().get(which).asText());
            }
        });
        return values;
    }

    private static AuditEntry only(UUID id) {
        List<AuditEntry> entries = of(id);
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private static List<AuditEntry> of(UUID id) {
        return find("aggregate_id = '" + id + "'");
    }

    private static List<AuditEntry> find(String condition) {
        try (Connection connection = connect(SCHEMA);
                PreparedStatement select = connection.prepareStatement("select " + AuditTables.ENTRY_COLUMNS
                        + " from audit_entry e where " + condition + " order by e.id")) {
            ResultSet found = select.executeQuery();
            List<AuditEntry> entries = new ArrayList<>();
            while (found.next()) {
                entries.add(new AuditTables(connection, SCHEMA).entry(found));
            }
            return entries;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(SuiteInfrastructure.databaseUrl() + "?currentSchema=" + SCHEMA, role, role);
    }
}
