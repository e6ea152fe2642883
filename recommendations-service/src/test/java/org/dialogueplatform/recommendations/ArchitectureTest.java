package org.dialogueplatform.recommendations;

import org.dialogueplatform.testing.SuiteArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheSuitesBoundaries() {
        SuiteArchitecture.check("org.dialogueplatform.recommendations");
    }
}
