package org.dialogueplatform.gateway.limit;

import java.time.Duration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;

/**
 * Counts requests by caller, in this process. Each caller has its own bucket, so one who asks too much takes nothing from the
 * others; buckets nobody used for a while are full again and can be forgotten.
 */
@ApplicationScoped
public class RateLimits {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final LimitSettings settings;
    private final Cache<Key, Bucket> buckets;

    @Inject
    RateLimits(LimitSettings settings) {
        this.settings = settings;
        Duration longest = settings.caller().per();
        for (Allowance allowance : Allowance.values()) {
            Duration per = settings.of(allowance).per();
            longest = per.compareTo(longest) > 0 ? per : longest;
        }
        // evictions are done by whoever causes them: no thread of its own
        this.buckets = Caffeine.newBuilder().maximumSize(settings.callers()).expireAfterAccess(longest)
                .executor(Runnable::run).build();
    }

    /** Counts one request of this caller. */
    public Charge charge(Allowance allowance, String caller) {
        var quota = settings.of(allowance);
        ConsumptionProbe probe = buckets.get(new Key(allowance, caller), unknown -> bucket(quota))
                .tryConsumeAndReturnRemaining(1);
        return new Charge(allowance, probe.isConsumed(), quota.requests(), quota.per().toSeconds(),
                probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    /** How many callers are counted at the moment. */
    long counted() {
        return buckets.estimatedSize();
    }

    /**
     * The caller that an address stands for. Whoever has an IPv6 address has the network of 64 bits it is in, and could
     * change it with every request.
     */
    public static String byAddress(String address) {
        int colons = 0;
        for (int i = 0; i < address.length(); i++) {
            if (address.charAt(i) == ':' && ++colons == 4) {
                return address.substring(0, i);
            }
        }
        return address;
    }

    private static Bucket bucket(LimitSettings.Quota quota) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(quota.requests()).refillGreedy(quota.requests(), quota.per()))
                .withNanosecondPrecision().build();
    }

    private static long seconds(long nanos) {
        return (nanos + NANOS - 1) / NANOS;
    }

    private record Key(Allowance allowance, String caller) {
    }
}
