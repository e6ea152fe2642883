package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.dialogueplatform.testing.deploy.Rendered.Pods;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;

/** The Pod Security Standard "restricted", control by control, as Kubernetes documents it (for Linux). */
class PodSecurityTest {

    private static final Set<String> VOLUMES = Set.of("configMap", "csi", "downwardAPI", "emptyDir", "ephemeral",
            "persistentVolumeClaim", "projected", "secret");

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void everyPodKeepsToTheRestrictedStandard(Rendered rendered) {
        assertAll(rendered.pods().map(pods -> () -> assertEquals(List.of(), violations(pods), pods::toString)));
    }

    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void theNamespaceTakesNothingElse(Rendered rendered) {
        JsonNode labels = rendered.the("Namespace", "dialogue").at("/metadata/labels");

        assertEquals("restricted", labels.path("pod-security.kubernetes.io/enforce").asText());
        rendered.pods().forEach(pods -> assertEquals("dialogue", pods.owner().at("/metadata/namespace").asText()));
    }

    /** Beyond the standard: what is ours writes to /tmp and to its files, and to nothing else. */
    @ParameterizedTest
    @MethodSource("org.dialogueplatform.testing.deploy.Rendered#overlays")
    void ourProgramsRunAsNobodySpecialOnAFileSystemTheyCannotChange(Rendered rendered) {
        Stream<Pods> ours = Stream.concat(rendered.programs(),
                rendered.pods().filter(pods -> pods.name().endsWith("-migration")));

        assertAll(ours.flatMap(pods -> Stream.<Executable> of(
                () -> assertEquals(1000, pods.spec().at("/securityContext/runAsUser").asInt(), pods::toString),
                () -> assertTrue(pods.container().at("/securityContext/readOnlyRootFilesystem").asBoolean(), pods::toString),
                () -> assertTrue(pods.spec().at("/automountServiceAccountToken").isBoolean()
                        && !pods.spec().at("/automountServiceAccountToken").asBoolean(), pods::toString),
                () -> assertTrue(Rendered.each(pods.container().path("volumeMounts")).anyMatch(
                        mount -> mount.path("mountPath").asText().equals("/tmp")), pods::toString))));
    }

    @Test
    void aMistakeIsFound() throws Exception {
        var careless = Rendered.YAML.readTree("""
                kind: Deployment
                spec:
                  template:
                    spec:
                      hostNetwork: true
                      volumes: [{name: host, hostPath: {path: /}}]
                      containers: [{name: x, ports: [{hostPort: 80}], securityContext: {privileged: true, runAsUser: 0}}]
                """);

        assertEquals(Set.of("host namespaces", "host path or other volumes", "host ports", "privileged containers",
                "running as root user", "running as non-root", "privilege escalation", "seccomp", "capabilities"),
                Set.copyOf(violations(new Pods(careless, careless.at("/spec/template")))));
    }

    private static List<String> violations(Pods pods) {
        JsonNode pod = pods.spec();
        JsonNode context = pod.path("securityContext");
        return Stream.concat(Stream.of(
                named("host namespaces",
                        Stream.of("hostNetwork", "hostPID", "hostIPC").anyMatch(it -> pod.path(it).asBoolean())),
                named("host path or other volumes", Rendered.each(pod.path("volumes")).flatMap(volume -> volume.propertyStream()
                        .map(Map.Entry::getKey)).anyMatch(key -> !key.equals("name") && !VOLUMES.contains(key))),
                named("sysctls", context.has("sysctls")), named("SELinux", context.has("seLinuxOptions")),
                named("Windows host process", context.at("/windowsOptions/hostProcess").asBoolean()),
                named("AppArmor", context.has("appArmorProfile")),
                named("running as root user", context.path("runAsUser").asInt(1) == 0)),
                pods.containers().flatMap(container -> violations(container, context))).filter(it -> !it.isEmpty()).distinct()
                .collect(Collectors.toList());
    }

    private static Stream<String> violations(JsonNode container, JsonNode pod) {
        JsonNode own = container.path("securityContext");
        JsonNode nonRoot = own.has("runAsNonRoot") ? own.path("runAsNonRoot") : pod.path("runAsNonRoot");
        JsonNode seccomp = own.has("seccompProfile") ? own.path("seccompProfile") : pod.path("seccompProfile");
        JsonNode escalation = own.path("allowPrivilegeEscalation");
        List<String> dropped = Rendered.each(own.at("/capabilities/drop")).map(JsonNode::asText).toList();
        List<String> added = Rendered.each(own.at("/capabilities/add")).map(JsonNode::asText).toList();
        return Stream.of(named("privileged containers", own.path("privileged").asBoolean()),
                named("host ports",
                        Rendered.each(container.path("ports")).anyMatch(port -> port.path("hostPort").asInt() != 0)),
                named("probes of other hosts", container.findValues("httpGet").stream().anyMatch(get -> get.has("host"))
                        || container.findValues("tcpSocket").stream().anyMatch(get -> get.has("host"))),
                named("proc mount", own.has("procMount")), named("SELinux", own.has("seLinuxOptions")),
                named("AppArmor", own.has("appArmorProfile")),
                named("privilege escalation", !escalation.isBoolean() || escalation.asBoolean()),
                named("running as non-root", !nonRoot.asBoolean()),
                named("running as root user", own.path("runAsUser").asInt(1) == 0),
                named("seccomp", !Set.of("RuntimeDefault", "Localhost").contains(seccomp.path("type").asText())),
                named("capabilities", !dropped.contains("ALL") || !Set.of("NET_BIND_SERVICE").containsAll(added)));
    }

    private static String named(String control, boolean violated) {
        return violated ? control : "";
    }
}
