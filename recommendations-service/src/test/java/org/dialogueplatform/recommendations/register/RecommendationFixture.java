package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.dialogueplatform.platform.event.RecordedEvent;
import org.dialogueplatform.platform.text.Language;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Position;

/** Recommendations as plain objects, in the state a test needs. */
public final class RecommendationFixture {

    public static final UUID MEETING = UUID.randomUUID();
    public static final UUID ITEM = UUID.randomUUID();
    public static final UUID NGO = UUID.randomUUID();
    public static final UUID MINISTRY = UUID.randomUUID();
    public static final UUID COURT = UUID.randomUUID();
    public static final UUID RUN = UUID.randomUUID();

    private static final Instant WHEN = Instant.parse("2023-01-30T05:00:00Z");

    private RecommendationFixture() {
    }

    public static Occurrence then() {
        return new Occurrence(WHEN, WHEN.plusSeconds(60), null);
    }

    public static Occurrence then(String reason) {
        return new Occurrence(WHEN, WHEN.plusSeconds(60), reason);
    }

    public static Wording wording(String english) {
        return new Wording(LocalizedText.of(Language.EN, english), null);
    }

    public static AddresseeSpec lead(UUID organisation) {
        return new AddresseeSpec(Addressed.organisation(organisation), AddresseeRole.LEAD, false);
    }

    public static AddresseeSpec co(UUID organisation) {
        return new AddresseeSpec(Addressed.organisation(organisation), AddresseeRole.CO, true);
    }

    public static Recommendation draft(AddresseeSpec... addressees) {
        return Recommendation.draft(wording("Ensure fair trials."),
                List.of(new Proponent(NGO, null, ProponentVisibility.SECRETARIAT_ONLY)), List.of(addressees), then());
    }

    public static Recommendation submitted(AddresseeSpec... addressees) {
        Recommendation recommendation = draft(addressees);
        recommendation.submit(new AgendaPlace(MEETING, ITEM), () -> "HDDP-2023-01-001", then());
        return recommendation;
    }

    public static Recommendation tabled(AddresseeSpec... addressees) {
        Recommendation recommendation = submitted(addressees);
        recommendation.table(MEETING, ITEM, then());
        return recommendation;
    }

    public static Recommendation transmitted(AddresseeSpec... addressees) {
        Recommendation recommendation = tabled(addressees);
        recommendation.transmit(decision());
        return recommendation;
    }

    public static MeetingDecision decision() {
        return new MeetingDecision(UUID.randomUUID(), MEETING, 1, then());
    }

    public static Imported row(String text, String response, Position position) {
        return new Imported(LocalizedText.of(Language.EN, text), new Source(Mechanism.UPR, 7, "KAZ", "NOR", 4,
                List.of("Justice", "Torture and other CID treatment"), response, "key"), position, RUN, Set.of());
    }

    /** The types of what was recorded, without prefix and version, in order. */
    public static List<String> told(Recommendation recommendation) {
        return recommendation.takeRecorded().stream().map(RecordedEvent::type)
                .map(type -> type.replace("org.dialogueplatform.recommendation.", "").replace(".v1", "")).toList();
    }
}
