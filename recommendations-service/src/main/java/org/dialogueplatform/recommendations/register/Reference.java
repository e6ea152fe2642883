package org.dialogueplatform.recommendations.register;

import java.util.Locale;

/**
 * The series human references are numbered in, and what they look like: {@code HDDP-2023-01-007} for the seventh recommendation
 * of the first meeting of 2023, {@code UPR-7-KAZ-0042} for an imported one.
 */
public record Reference(String series, int digits) {

    /** Of those submitted to a meeting; number 0 stands for those submitted to none. */
    public static Reference ofMeeting(int year, int meetingNumber) {
        return new Reference(String.format(Locale.ROOT, "HDDP-%d-%02d", year, meetingNumber), 3);
    }

    /** Of those a mechanism addressed to a State in one of its sessions. */
    public static Reference ofMechanism(Mechanism mechanism, int session, String stateUnderReview) {
        return new Reference(mechanism.name() + "-" + session + "-" + stateUnderReview, 4);
    }

    /**
     * Of a part of what was divided: {@code HDDP-2023-01-007-b} for the second one. No slash, so that it can stand in addresses
     * and names of files; no number of the series, so that everybody sees where it comes from.
     *
     * @param no from 0
     */
    public static String ofPart(String whole, int no) {
        return whole + "-" + (char) ('a' + no);
    }

    public String numbered(int number) {
        return series + "-" + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
