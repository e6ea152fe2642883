package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;

import org.dialogueplatform.localstack.samples.ReferenceMeeting;
import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;

/** The example page of another origin shows the reference meeting out of the running suite, also while a service is away. */
@Order(3)
class FrontendExampleIT {

    /** Where the page is served; an origin that the local stack lets in. */
    private static final int PORT = 5173;

    private static HttpServer page;

    @BeforeAll
    static void givenThePageOnAServerOfItsOwn() throws IOException, InterruptedException {
        Told.everything();
        Node.install(TypedClientTest.CLIENT);
        Node.mustRun(TypedClientTest.CLIENT, "npm", "run", "build");
        Node.install(TypedClientTest.PAGE);
        Node.mustRun(TypedClientTest.PAGE, "npm", "run", "build");
        Path files = Contracts.root().resolve(TypedClientTest.PAGE).resolve("public").toAbsolutePath();
        page = SimpleFileServer.createFileServer(new InetSocketAddress(InetAddress.getLoopbackAddress(), PORT), files,
                SimpleFileServer.OutputLevel.NONE);
        page.start();
    }

    @AfterAll
    static void andStopped() {
        if (page != null) {
            page.stop(0);
        }
    }

    @Test
    void theReferenceMeetingIsShownInThreeLanguages() throws IOException, InterruptedException {
        String english = open("en");
        for (String part : new String[] { "International human-rights obligations", "30 January 2023", "Astana",
                "Functions and mechanisms of the Constitutional Court", "Ministry", "HDDP-2023-01-001", "Transmitted" }) {
            assertTrue(english.contains(part), part + " is not in\n" + english);
        }
        assertTrue(open("ru").contains("Международные обязательства в области прав человека"));
        assertTrue(open("kk").contains("Азаматтық қоғам өкілдерінің ұсынымдары"));
    }

    @Test
    void withoutTheRegisterTheRestIsShown() throws IOException, InterruptedException {
        assumeTrue(Suite.running().isOnThisMachine(), "Processes are stopped on this machine only");
        Suite.signal("recommendations-service", "STOP");
        try {
            String shown = open("en");

            assertTrue(shown.contains("International human-rights obligations"), shown);
            assertTrue(shown.contains("Functions and mechanisms of the Constitutional Court"), shown);
            assertTrue(shown.contains("Not available at the moment"), shown);
        } finally {
            Suite.signal("recommendations-service", "CONT");
        }
    }

    @Test
    void theSecretariatSeesWhatItMayDo() throws IOException, InterruptedException {
        String shown = open("en", "#token=" + Suite.running().tokens().bearer("clerk").replace("Bearer ", ""));

        assertTrue(shown.contains("What you can do"), shown);
    }

    private static String open(String language) throws IOException, InterruptedException {
        return open(language, "");
    }

    private static String open(String language, String fragment) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + PORT + "/?meeting=" + Told.journal().id(ReferenceMeeting.MEETING)
                + "&lang=" + language + "&gateway=" + Suite.running().gateway() + fragment);
        String shown = Node.mustRun(TypedClientTest.PAGE, "node", "test/open.mjs", address.toString());
        assumeTrue(!shown.startsWith("There is no Chromium"), shown);
        assertEquals("", shown.lines().filter(line -> line.startsWith("complaint: ")).findFirst().orElse(""));
        return shown;
    }
}
