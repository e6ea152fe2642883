package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inside the suite everybody reaches what they need and nothing else (checks S11), in containers. */
@Order(16)
class WhoReachesWhomIT {

    /** From each container to each other one's ports, whatever addresses it has. */
    private static final String NETWORKS = """
            from                     meetings  participants  recommendations  delivery  gateway  postgres  kafka  keycloak
            gateway                  yes       yes           yes              yes       -        no        no     yes
            meetings-service         -         no            no               no        yes      yes       yes    yes
            participants-service     no        -             no               no        yes      yes       yes    yes
            recommendations-service  no        no            -                no        yes      yes       yes    yes
            delivery-service         no        no            no               -         yes      yes       yes    yes
            keycloak                 yes       yes           yes              yes       yes      yes       no     -
            """;

    /** From each role of the database to each schema's tables. */
    private static final String SCHEMAS = """
            role                   meetings  participants  recommendations  delivery  keycloak
            meetings               yes       no            no               no        no
            meetings_owner         yes       no            no               no        no
            participants           no        yes           no               no        no
            participants_owner     no        yes           no               no        no
            recommendations        no        no            yes              no        no
            recommendations_owner  no        no            yes              no        no
            delivery               no        no            no               yes       no
            delivery_owner         no        no            no               yes       no
            keycloak               no        no            no               no        yes
            """;

    private static final Map<String, List<Integer>> PORTS = Map.of("meetings", List.of(8081, 9081), "participants",
            List.of(8082, 9082), "recommendations", List.of(8083, 9083), "delivery", List.of(8084, 9084), "gateway",
            List.of(8080, 9080), "postgres", List.of(5432), "kafka", List.of(9092, 9094), "keycloak", List.of(8080, 9000));

    private static final Pattern WORD = Pattern.compile("\\S+");

    private static Containers containers;

    @BeforeAll
    static void givenASuiteInContainers() {
        assumeFalse(Suite.running().isOnThisMachine(), "On this machine all parts listen at one address");
        containers = Suite.running().containers();
    }

    @Test
    void networksLetThroughWhatIsNeededAndNothingElse() {
        Map<String, List<String>> reached = new ConcurrentHashMap<>();
        assertEquals(NETWORKS, filled(NETWORKS, (from, to) -> from.equals(container(to)) ? "-"
                : said(reached.computeIfAbsent(from, WhoReachesWhomIT::reachedFrom).contains(to))));
    }

    @Test
    void aRoleOfTheDatabaseSeesItsOwnSchemaOnly() {
        String postgres = containers.of("postgres").getFirst();
        assertEquals(SCHEMAS, filled(SCHEMAS, (role, schema) -> {
            String table = schema.equals("keycloak") ? "realm" : "outbox_event";
            return said(containers.in(postgres,
                    """
                            PGPASSWORD=%1$s psql -h 127.0.0.1 -U %1$s -d dialogue -qtAc 'select true from %2$s.%3$s limit 0; select 1' 2>&1 \
                            || true"""
                            .formatted(role, schema, table))
                    .strip().equals("1"));
        }));
    }

    @ParameterizedTest
    @CsvSource({ "POST, http://meetings-service:8081/api/v1/meetings", "GET, http://participants-service:8082/api/v1/persons",
            "POST, http://recommendations-service:8083/api/v1/recommendations",
            "GET, http://delivery-service:8084/api/v1/events" })
    void whoComesWithoutATokenIsSentAwayAlsoFromInside(String method, String address) {
        String gateway = containers.of("gateway").getFirst();
        assertEquals("401", containers.in(gateway, "curl -s -o /dev/null -w '%%{http_code}' -X %s -d '{}' "
                .formatted(method) + "-H 'Content-Type: application/json' " + address));
    }

    /** All at once: what is dropped silently is waited for. */
    private static List<String> reachedFrom(String service) {
        String attempts = PORTS.entrySet().stream().filter(target -> !container(target.getKey()).equals(service))
                .flatMap(target -> containers.addresses(containers.of(container(target.getKey())).getFirst()).stream()
                        .flatMap(address -> target.getValue().stream()
                                .map(port -> "(timeout 3 bash -c 'exec 3<>/dev/tcp/%s/%d' 2>/dev/null && echo %s) &\n"
                                        .formatted(address, port, target.getKey()))))
                .collect(Collectors.joining());
        return containers.in(containers.of(service).getFirst(), attempts + "wait; true").lines().distinct().toList();
    }

    private static String container(String target) {
        return List.of("meetings", "participants", "recommendations", "delivery").contains(target) ? target + "-service"
                : target;
    }

    private static String said(boolean is) {
        return is ? "yes" : "no";
    }

    /** The same table, with what is in it found out anew. */
    private static String filled(String table, BiFunction<String, String, String> cell) {
        List<String> lines = table.lines().toList();
        List<MatchResult> columns = WORD.matcher(lines.getFirst()).results().toList();
        var filled = new StringBuilder(lines.getFirst()).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            String row = line.substring(0, line.indexOf(' '));
            var written = new StringBuilder(row);
            for (MatchResult column : columns.subList(1, columns.size())) {
                written.repeat(' ', column.start() - written.length()).append(cell.apply(row, column.group()));
            }
            filled.append(written).append('\n');
        }
        return filled.toString();
    }
}
