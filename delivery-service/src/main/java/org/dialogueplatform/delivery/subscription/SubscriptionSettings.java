package org.dialogueplatform.delivery.subscription;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What is configured of webhooks. */
@ConfigMapping(prefix = "dialogue.delivery.webhook")
interface SubscriptionSettings {

    /** How many subscriptions a partner may have. */
    @WithDefault("20")
    int perPartner();

    /** Who asks addresses for their consent: a host name of ours (WebHook-Request-Origin). */
    @WithDefault("dialogue-platform")
    String origin();

    /** Addresses of developers' machines that are allowed all the same, as host:port or host:*. */
    Optional<List<String>> localAddresses();

    /** The pauses before each attempt to deliver. */
    @WithDefault("0S,5S,5M,30M,2H,5H,10H,14H,20H,24H")
    List<Duration> schedule();

    /** How long there may be until there is a connection. */
    @WithDefault("5S")
    Duration connectTimeout();

    /** How long an attempt may take in all. */
    @WithDefault("15S")
    Duration totalTimeout();

    /** How many deliveries to one address may be under way. */
    @WithDefault("16")
    int atOnce();

    /** An address that only failed for so long, and often enough, is disabled. */
    @WithDefault("P5D")
    Duration disableAfter();

    /** How often an address must have failed to be disabled. */
    @WithDefault("10")
    int disableAttempts();

    /** How long attempts can be read. */
    @WithDefault("P90D")
    Duration attemptsRetention();

    /** How long deliveries can be replayed; no longer than the log is kept. */
    @WithDefault("P90D")
    Duration deliveriesRetention();

    /** How soon a replica notices what it was not told of. */
    @WithDefault("1S")
    Duration look();
}
