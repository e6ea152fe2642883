package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.deploy.Rendered.Pods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Who reaches whom: the policies, worked out for every pair as a network plugin would. Whether a cluster's plugin does is its
 * affair.
 */
class NetworkTest {

    private static final Map<String, String> NO_LABELS = Map.of();
    /** Somebody in our namespace who is no part of the suite. */
    private static final Party STRANGER = new Party("a stranger", "dialogue", NO_LABELS, NO_LABELS, "10.1.0.99");
    private static final Party INGRESS = new Party("the ingress controller", "ingress-nginx", NO_LABELS, NO_LABELS, "10.1.1.1");
    private static final Party PROMETHEUS = new Party("prometheus", "monitoring", NO_LABELS, NO_LABELS, "10.1.1.2");

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void onlyTheGatewayReachesTheServices(Rendered rendered) {
        Set<String> allowed = new TreeSet<>();
        everybody(rendered).forEach(from -> programs(rendered).filter(to -> !to.equals(from)).forEach(to -> {
            if (reaches(rendered, from, to, to.port("http"))) {
                allowed.add(from.name + " -> " + to.name);
            }
        }));

        Set<String> expected = new TreeSet<>();
        Checkout.SERVICES.forEach(service -> expected.add("gateway -> " + service));
        if (!rendered.name().equals("overlays/local")) {
            expected.add(INGRESS.name + " -> gateway");
        }
        assertEquals(expected, allowed);
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void onlyMonitoringReachesTheManagementPorts(Rendered rendered) {
        everybody(rendered).forEach(from -> programs(rendered).filter(to -> !to.equals(from)).forEach(
                to -> assertEquals(from.equals(PROMETHEUS), reaches(rendered, from, to, to.port("management")),
                        from.name + " -> management of " + to.name)));
    }

    /** Metadata services of clouds, nodes and whatever else is inside is not for partners to have called. */
    @Test
    void webhooksGoToTheInternetAndNowhereElse() {
        List<String> inner = List.of("10.1.2.3", "172.16.0.1", "192.168.1.1", "127.0.0.1", "169.254.169.254", "100.64.0.1",
                "0.0.0.0", "224.0.0.1", "255.255.255.255", "198.18.0.1", "::1", "fc00::1", "fd00:ec2::254", "fe80::1",
                "ff02::1",
                "64:ff9b::a00:1", "2001::1", "2002:a00:1::1", "2001:db8::1");
        List<String> outer = List.of("8.8.8.8", "193.0.6.139", "2a00:1450:4001::1");
        for (Party program : programs(Rendered.production()).toList()) {
            boolean delivers = program.name.equals("delivery-service");
            inner.forEach(address -> assertEquals(false, leaves(Rendered.production(), program, internet(address), 443),
                    program.name + " -> " + address));
            outer.forEach(address -> assertEquals(delivers, leaves(Rendered.production(), program, internet(address), 443),
                    program.name + " -> " + address));
            outer.forEach(address -> assertEquals(false, leaves(Rendered.production(), program, internet(address), 80)));
        }
    }

    /** Two places that say the same: what the program refuses and what the network does. */
    @Test
    void theNetworkForbidsWhatTheProgramForbids() {
        String guard = Checkout.read("delivery-service/src/main/java/org/dialogueplatform/delivery/webhook/AddressGuard.java");
        Set<String> program = new TreeSet<>();
        var lists = Pattern.compile("FORBIDDEN_IPV[46] = networks\\(([^)]*)\\)").matcher(guard);
        while (lists.find()) {
            Stream.of(lists.group(1).split(",", -1)).map(text -> text.strip().replace("\"", "")).forEach(program::add);
        }

        Set<String> network = Rendered.production().the("NetworkPolicy", "delivery-to-the-internet").findValues("except")
                .stream()
                .flatMap(Rendered::each).map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(program, network);
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void eachMayLeaveForWhatItNeeds(Rendered rendered) {
        Set<String> everywhere = Set.of("to-postgresql", "to-kafka", "to-identity-provider");
        Map<String, Set<String>> needs = Map.of("service", everywhere, "migration", Set.of("to-postgresql"), "gateway",
                Set.of("to-identity-provider"));

        rendered.pods().filter(pods -> pods.labels().containsKey("app.kubernetes.io/component")).forEach(pods -> {
            Party party = party(pods);
            Set<String> given = rendered.kind("NetworkPolicy").filter(policy -> governs(policy, party, "Egress"))
                    .map(Rendered::name).filter(everywhere::contains).collect(Collectors.toSet());
            assertEquals(needs.get(pods.labels().get("app.kubernetes.io/component")), given, pods::toString);
        });
    }

    /** An empty list of peers means everybody. */
    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void noPolicyOpensMoreThanItSays(Rendered rendered) {
        rendered.kind("NetworkPolicy").forEach(policy -> Stream.of("ingress/from", "egress/to").map(it -> it.split("/", 2))
                .forEach(rule -> Rendered.each(policy.path("spec").path(rule[0])).forEach(given -> {
                    assertEquals(false, given.path(rule[1]).isEmpty(), Rendered.name(policy));
                    assertEquals(false, given.path("ports").isEmpty(), Rendered.name(policy));
                })));
    }

    private static Stream<Party> programs(Rendered rendered) {
        return rendered.programs().map(NetworkTest::party);
    }

    private static Stream<Party> everybody(Rendered rendered) {
        return Stream.concat(rendered.pods().map(NetworkTest::party), Stream.of(STRANGER, INGRESS, PROMETHEUS));
    }

    private static Party party(Pods pods) {
        Map<String, String> ports = Rendered.each(pods.container().path("ports")).filter(port -> port.has("name"))
                .collect(Collectors.toMap(port -> port.path("name").asText(), port -> port.path("containerPort").asText()));
        return new Party(pods.name(), "dialogue", pods.labels(), ports, "10.1.0.1");
    }

    private static Party internet(String address) {
        return new Party(address, "", NO_LABELS, NO_LABELS, address);
    }

    private static boolean reaches(Rendered rendered, Party from, Party to, int port) {
        boolean leaves = !from.namespace.equals("dialogue") || leaves(rendered, from, to, port);
        return leaves && allowed(rendered, to, from, "Ingress", to, port);
    }

    private static boolean leaves(Rendered rendered, Party from, Party to, int port) {
        return allowed(rendered, from, to, "Egress", to, port);
    }

    /** Policies add up; where none governs somebody, everything is allowed. */
    private static boolean allowed(Rendered rendered, Party one, Party other, String direction, Party target, int port) {
        List<JsonNode> governing = rendered.kind("NetworkPolicy").filter(policy -> governs(policy, one, direction)).toList();
        String rules = direction.equals("Ingress") ? "ingress" : "egress";
        String peers = direction.equals("Ingress") ? "from" : "to";
        return governing.isEmpty() || governing.stream().flatMap(policy -> Rendered.each(policy.path("spec").path(rules)))
                .anyMatch(rule -> Rendered.each(rule.path(peers)).anyMatch(peer -> is(other, peer))
                        && Rendered.each(rule.path("ports")).anyMatch(given -> opens(given, target, port)));
    }

    private static boolean governs(JsonNode policy, Party party, String direction) {
        return party.namespace.equals("dialogue") && selects(policy.at("/spec/podSelector"), party.labels)
                && Rendered.each(policy.at("/spec/policyTypes")).anyMatch(type -> type.asText().equals(direction));
    }

    private static boolean is(Party party, JsonNode peer) {
        if (peer.has("ipBlock")) {
            // of pods no address is known that could be relied on
            return party.namespace.isEmpty() && contains(peer.at("/ipBlock/cidr").asText(), party.address)
                    && Rendered.each(peer.at("/ipBlock/except")).noneMatch(it -> contains(it.asText(), party.address));
        }
        boolean there = peer.has("namespaceSelector")
                ? selects(peer.path("namespaceSelector"), Map.of("kubernetes.io/metadata.name", party.namespace))
                : party.namespace.equals("dialogue");
        return there && (!peer.has("podSelector") || selects(peer.path("podSelector"), party.labels));
    }

    private static boolean selects(JsonNode selector, Map<String, String> labels) {
        return selector.path("matchLabels").propertyStream()
                .allMatch(label -> label.getValue().asText().equals(labels.get(label.getKey())))
                && Rendered.each(selector.path("matchExpressions")).allMatch(expression -> {
                    assertEquals("In", expression.path("operator").asText());
                    return Rendered.each(expression.path("values")).map(JsonNode::asText)
                            .anyMatch(value -> value.equals(labels.get(expression.path("key").asText())));
                });
    }

    private static boolean opens(JsonNode given, Party target, int port) {
        if (given.path("port").isTextual()) {
            return target.port(given.path("port").asText()) == port;
        }
        int first = given.path("port").asInt();
        return port >= first && port <= given.path("endPort").asInt(first);
    }

    private static boolean contains(String network, String address) {
        try {
            String[] parts = network.split("/", 2);
            byte[] base = InetAddress.getByName(parts[0]).getAddress();
            byte[] it = InetAddress.getByName(address).getAddress();
            int bits = Integer.parseInt(parts[1]);
            return base.length == it.length
                    && new BigInteger(1, base).xor(new BigInteger(1, it)).bitLength() <= base.length * 8 - bits;
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private record Party(String name, String namespace, Map<String, String> labels, Map<String, String> ports, String address) {

        int port(String portName) {
            return Integer.parseInt(Optional.ofNullable(ports.get(portName)).orElse("0"));
        }
    }
}
