package org.dialogueplatform.testing.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import org.dialogueplatform.testing.Contracts;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The blocks of docs/walk-through.md, pasted one after the other into one bash. */
@Order(5)
class WalkThroughIT {

    private static final Pattern BLOCK = Pattern.compile("^```bash$(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void whatThePageSaysWorksAsItIsWritten() throws Exception {
        var script = new StringBuilder("set -euo pipefail\n");
        var blocks = BLOCK.matcher(Files.readString(Contracts.root().resolve("docs/walk-through.md")));
        while (blocks.find()) {
            script.append(blocks.group(1));
        }
        Path output = Files.createTempFile("walk-through", ".out");
        var bash = new ProcessBuilder("bash", "-c", script.toString()).redirectErrorStream(true)
                .redirectOutput(output.toFile());
        bash.environment().put("GATEWAY", Suite.running().gateway().toString());
        Process process = bash.start();
        assertTrue(process.waitFor(3, TimeUnit.MINUTES), "the walk-through takes too long");

        String said = Files.readString(output);
        assertEquals(0, process.exitValue(), said);
        assertTrue(said.contains("\"state\":\"CLOSED\""), said);
        assertTrue(said.contains("\"state\":\"TRANSMITTED\""), said);
        assertTrue(said.contains("\"SUPPORTED\""), said);
        assertTrue(said.contains("/problems/illegal-transition"), said);
    }
}
