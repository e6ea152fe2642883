package org.dialogueplatform.localstack.samples;

import java.net.URI;
import java.nio.file.Path;

import org.dialogueplatform.localstack.keycloak.SampleTokens;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What {@code ./dialogue up} loads into an empty suite. */
public final class SampleData {

    private SampleData() {
    }

    /**
     * Tells the stories that have not been told to this suite yet; goes on where an earlier run was interrupted.
     *
     * @param tokens of the sample actors who tell them
     * @param folder where the local stack keeps its data, and with them the journal of what was told
     */
    public static void load(URI gateway, SampleTokens tokens, Path folder) {
        var journal = Journal.in(folder.resolve("samples/reference-meeting.journal"));
        new ReferenceMeeting(gateway, tokens, journal).tell();
        new FollowUp(gateway, tokens, journal).tell();
        registerPartner(new GatewayClient(gateway, tokens), journal);
    }

    /** The machine of {@code ./dialogue token partner}, whose client is in the realm's samples. */
    private static void registerPartner(GatewayClient gateway, Journal journal) {
        ObjectNode registration = JsonNodeFactory.instance.objectNode().put("name", "Sample partner").put("clientId",
                "partner-sample");
        registration.putArray("rights").add("FEED").add("WEBHOOKS");
        journal.once("sample partner", () -> gateway.create("/partners", "clerk", registration));
    }
}
