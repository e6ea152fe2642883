package org.dialogueplatform.delivery.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * W10, its flip: names that lead to the internet when they are registered, and inwards when they are delivered to, asked of a
 * name server by the machine's own resolver. In a network of its own, where every address answers and is listened to; skipped
 * where this user cannot have one.
 */
class DnsFlipTest {

    private static final List<String> INNER = List.of("127.0.0.1", "127.254.254.254", "0.0.0.0", "0.1.2.3", "10.254.0.0",
            "172.16.10.65", "192.168.10.65", "169.254.169.254", "169.254.45.1", "100.100.0.0", "192.0.0.255", "192.0.2.255",
            "198.51.100.65", "203.0.113.6", "192.88.99.3", "198.18.0.0", "224.1.2.3", "240.240.240.240", "255.255.255.255",
            "::", "::1", "fe80::1", "ff02::1", "fd00:ec2::254", "fd7a:115c:a1e0::1", "64:ff9b::c0a8:0", "64:ff9b::a9fe:a9fe",
            "2002:a9fe:a9fe::1", "2001:db8::1", "3fff::1", "100::1", "5f00::1");

    /** Not even the system's own programs connect to these: groups, broadcast, what needs an interface, what is no address. */
    private static final List<String> NEVER_HEARD = List.of("0.0.0.0", "224.1.2.3", "255.255.255.255", "::", "fe80::1",
            "ff02::1");

    @Test
    void whateverANameLeadsToLaterNothingConnectsThere(@TempDir Path folder) throws Exception {
        Path names = Files.writeString(folder.resolve("resolv.conf"), "nameserver 127.0.0.1\noptions attempts:1 timeout:1\n");
        assumeTrue(run(names, "true") != null, "no network of one's own can be had here");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dsun.net.inetaddr.ttl=0",
                "-Dsun.net.inetaddr.negative.ttl=0", "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp",
                System.getProperty("java.class.path"), FlippingNames.class.getName()));
        command.addAll(INNER);

        List<String> said = run(names, command.toArray(String[]::new));

        assertEquals(INNER.stream().map(inner -> "guarded " + inner + " registered 204 FORBIDDEN FORBIDDEN").toList(),
                said.stream().filter(line -> line.startsWith("guarded ") && !line.contains("connections")).toList());
        assertTrue(said.contains("guarded connections {" + FlippingNames.PUBLIC + "=" + INNER.size() + "}"), said::toString);
        // and were it not for the guard, they would be reached
        String open = said.stream().filter(line -> line.startsWith("open connections {")).findFirst().orElse("");
        Set<String> heard = new TreeSet<>();
        for (String entry : open.replaceAll(".*\\{|\\}", "").split(", ")) {
            heard.add(entry.replaceAll("=.*", ""));
        }
        Set<String> reachable = new TreeSet<>(Set.of(FlippingNames.PUBLIC));
        for (String inner : INNER) {
            if (!NEVER_HEARD.contains(inner)) {
                reachable.add(InetAddress.ofLiteral(inner).getHostAddress());
            }
        }
        assertEquals(reachable, heard);
        System.out.printf("DNS flip: %d names, 0 connections inwards; without the guard, to %d inner addresses%n", INNER.size(),
                heard.size() - 1);
    }

    /** What a command prints in a network of its own, with a name server of its own; null if it fails. */
    private static List<String> run(Path names, String... command) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(List.of("unshare", "--net", "--mount", "sh", "-ec", """
                ip link set lo up
                ip route add local 0.0.0.0/0 dev lo
                ip -6 route add local ::/0 dev lo
                mount --bind "$0" /etc/resolv.conf
                exec "$@\"""", names.toString()));
        all.addAll(Arrays.asList(command));
        Process process;
        try {
            process = new ProcessBuilder(all).redirectErrorStream(true).start();
        } catch (IOException _) {
            return null;
        }
        try {
            List<String> lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
            boolean ended = process.waitFor(60, TimeUnit.SECONDS);
            if (command.length > 1) {
                assertTrue(ended && process.exitValue() == 0, lines::toString);
            }
            return ended && process.exitValue() == 0 ? lines : null;
        } finally {
            process.destroyForcibly();
        }
    }
}
