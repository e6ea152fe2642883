package org.dialogueplatform.gateway.limit;

import static org.dialogueplatform.gateway.limit.Allowance.ADDRESS;
import static org.dialogueplatform.gateway.limit.Allowance.CALLER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitsTest {

    @Test
    void theRequestAfterTheLastIsOverTheLimit() {
        var limits = new RateLimits(settings(3, Duration.ofHours(1)));
        assertEquals(2, limits.charge(CALLER, "anna").remaining());
        assertEquals(1, limits.charge(CALLER, "anna").remaining());
        assertTrue(limits.charge(CALLER, "anna").within());
        Charge over = limits.charge(CALLER, "anna");
        assertFalse(over.within());
        assertEquals("\"caller\";q=3;w=3600", over.policy());
        assertEquals("\"caller\";r=0;t=3600", over.state());
        assertEquals(1200, over.retrySeconds());
    }

    @Test
    void nobodyPaysForAnother() {
        var limits = new RateLimits(settings(1, Duration.ofHours(1)));
        assertTrue(limits.charge(CALLER, "anna").within());
        assertFalse(limits.charge(CALLER, "anna").within());
        assertTrue(limits.charge(CALLER, "boris").within());
        assertTrue(limits.charge(ADDRESS, "anna").within());
    }

    @Test
    void whoWaitsMayAskAgain() {
        var limits = new RateLimits(settings(1, Duration.ofMillis(200)));
        assertTrue(limits.charge(CALLER, "anna").within());
        Awaitility.await().until(() -> limits.charge(CALLER, "anna").within());
    }

    @Test
    void howManyAreCountedIsBounded() {
        var limits = new RateLimits(settings(1, Duration.ofHours(1)));
        for (int i = 0; i < 10_000; i++) {
            limits.charge(ADDRESS, "192.0.2." + i);
        }
        assertTrue(limits.counted() <= 1_000, limits.counted() + " callers are counted");
    }

    @ParameterizedTest
    @CsvSource({ "192.0.2.7,192.0.2.7", "2001:db8:1:2:3:4:5:6,2001:db8:1:2", "2001:db8:1:2:0:0:0:9,2001:db8:1:2",
            "0:0:0:0:0:0:0:1,0:0:0:0" })
    void anIpv6AddressIsItsNetwork(String address, String caller) {
        assertEquals(caller, RateLimits.byAddress(address));
    }

    private static LimitSettings settings(long requests, Duration per) {
        var quota = new LimitSettings.Quota() {
            @Override
            public long requests() {
                return requests;
            }

            @Override
            public Duration per() {
                return per;
            }
        };
        return new LimitSettings() {
            @Override
            public Quota caller() {
                return quota;
            }

            @Override
            public Quota address() {
                return quota;
            }

            @Override
            public Quota signIn() {
                return quota;
            }

            @Override
            public long callers() {
                return 1_000;
            }
        };
    }
}
