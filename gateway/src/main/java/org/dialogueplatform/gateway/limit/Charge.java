package org.dialogueplatform.gateway.limit;

/**
 * One request, counted.
 *
 * @param allowance what it was counted against
 * @param within whether it may go on
 * @param quota requests in the window
 * @param windowSeconds in which so many may come
 * @param remaining how many more may come at once
 * @param resetSeconds after which all of them may come again
 * @param retrySeconds after which the next may come; 0 unless over the limit
 */
public record Charge(Allowance allowance, boolean within, long quota, long windowSeconds, long remaining, long resetSeconds,
        long retrySeconds) {

    /** Value of RateLimit-Policy, as in draft-ietf-httpapi-ratelimit-headers-10. */
    public String policy() {
        return "\"" + allowance.key() + "\";q=" + quota + ";w=" + windowSeconds;
    }

    /** Value of RateLimit. */
    public String state() {
        return "\"" + allowance.key() + "\";r=" + remaining + ";t=" + resetSeconds;
    }

    /** For somebody who is over the limit. */
    public String sentence() {
        return "There may be " + quota + " requests in " + windowSeconds + " seconds here. The next one may come in "
                + retrySeconds + (retrySeconds == 1 ? " second." : " seconds.");
    }
}
