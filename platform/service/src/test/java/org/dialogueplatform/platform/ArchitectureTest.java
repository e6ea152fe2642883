package org.dialogueplatform.platform;

import org.dialogueplatform.testing.SuiteArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void thePlatformKnowsNoServiceAndHasNoCircles() {
        SuiteArchitecture.checkPlatform();
    }
}
