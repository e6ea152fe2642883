package org.dialogueplatform.testing.benchmarks.faults;

import java.net.URI;
import java.util.List;

import org.dialogueplatform.testing.benchmarks.partner.Edits;
import org.dialogueplatform.testing.benchmarks.partner.Partner;
import org.dialogueplatform.testing.benchmarks.partner.Receiver;
import org.dialogueplatform.testing.benchmarks.partner.Receiver.Manner;

/**
 * A subscription and the receiver behind it.
 *
 * @param group of persons it asks for; everything when it is empty
 * @param broken whether its receiver took nothing until it was mended
 */
record Endpoint(Partner partner, String subscription, String group, boolean broken, Receiver receiver, Receipts receipts)
        implements
            AutoCloseable {

    /** Every tenth asks for everything, the others for one group of persons. */
    private static final int EVERYTHING = 10;
    private static final List<Manner> BROKEN = List.of(Manner.values()).subList(1, Manner.values().length);

    /** Subscribes, the first ones with receivers that are broken in one way after the other. */
    static Endpoint subscribe(Partner partner, int number, int broken) {
        String group = number % EVERYTHING == 0 ? "" : Edits.GROUPS.get(number % Edits.GROUPS.size());
        var receipts = new Receipts();
        var receiver = new Receiver(number < broken ? BROKEN.get(number % BROKEN.size()) : Manner.GOOD,
                taken -> receipts.take(taken.subject(), taken.publicNo(), taken.at()));
        URI address = receiver.address();
        return new Endpoint(partner, partner.subscribe(address, group), group, number < broken, receiver, receipts);
    }

    /** As a partner does who has found out why nothing came, and has mended it. */
    void askForTheRest(String since) {
        if (partner.state(subscription).equals("DISABLED")) {
            partner.resume(subscription);
        }
        partner.replayMissing(subscription, since);
    }

    @Override
    public void close() {
        receiver.close();
    }
}
