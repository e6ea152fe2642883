package org.dialogueplatform.delivery;

import org.dialogueplatform.testing.SuiteArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheSuitesBoundaries() {
        SuiteArchitecture.check("org.dialogueplatform.delivery");
    }
}
