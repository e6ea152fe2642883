package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What front ends are built on, built: the typed client, its mock server, and the example page. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TypedClientTest {

    static final String CLIENT = "contracts/client-ts";
    static final String PAGE = "examples/frontend";

    /** It is made of the suite's document; a breaking change of that and a mock that answers wrongly fail its tests. */
    @Test
    @Order(1)
    void theClientIsMadeAndKeepsWhatFrontEndsUse() throws IOException, InterruptedException {
        Node.install(CLIENT);

        Node.mustRun(CLIENT, "npm", "test");

        assertTrue(Files.exists(Contracts.root().resolve(CLIENT).resolve("dist/index.js")));
    }

    @Test
    @Order(2)
    void theExamplePageShowsAMeeting() throws IOException, InterruptedException {
        Node.install(CLIENT);
        Node.install(PAGE);

        String said = Node.mustRun(PAGE, "npm", "test");

        said.lines().filter(line -> line.contains("# SKIP")).findFirst()
                .ifPresent(line -> System.out
                        .println("Left out: " + PAGE + " in a browser, because " + line.replaceAll(".*# SKIP ", "")));
    }
}
