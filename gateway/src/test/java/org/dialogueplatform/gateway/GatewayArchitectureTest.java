package org.dialogueplatform.gateway;

import org.dialogueplatform.testing.SuiteArchitecture;
import org.junit.jupiter.api.Test;

class GatewayArchitectureTest {

    @Test
    void theGatewayKeepsTheSuitesBoundaries() {
        SuiteArchitecture.check("org.dialogueplatform.gateway");
    }
}
