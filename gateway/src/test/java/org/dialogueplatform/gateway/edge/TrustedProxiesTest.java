package org.dialogueplatform.gateway.edge;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;

class TrustedProxiesTest {

    @Test
    void aProxyIsTrustedByNameOrNotAtAll() {
        assertThrows(IllegalStateException.class, () -> TrustedProxies.check(true, List.of()));
        assertDoesNotThrow(() -> TrustedProxies.check(true, List.of("10.0.0.0/8")));
        assertDoesNotThrow(() -> TrustedProxies.check(false, List.of()));
    }
}
