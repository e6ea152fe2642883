package org.dialogueplatform.participants.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.participants.privacy.Seal;
import org.dialogueplatform.participants.spelling.Spelling;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An organisation that takes part, or took part, in the dialogue. It is never deleted: what it said and was told remains. */
@Entity
public class Organisation extends AggregateRoot {

    /** Where its state is told. */
    static final String TOPIC = "dialogue.participants.organisation.v1";

    /** Where it is told that another one takes its place: a compacted topic would lose that. */
    static final String SUCCESSIONS = "dialogue.participants.organisation-succession.v1";

    @Enumerated(EnumType.STRING)
    private OrganisationCategory category;

    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText names;

    /** Unique, see {@link OrganisationName#key}. */
    private String nameKey;

    private @Nullable String shortName;

    private String country;

    /** Sealed. */
    private @Nullable String focalPoint;

    private @Nullable Integer delegatesPerMeeting;

    private boolean active;

    /** Unique, see {@link BusinessNumber}. */
    private @Nullable String bin;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FormerName> formerNames = List.of();

    /** By which doubles are found, see {@link Spelling}. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private @Nullable List<String> spellings;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Ending ending;

    @SuppressWarnings("NullAway.Init")
    protected Organisation() {
    }

    /** An organisation that was not known before. */
    public static Organisation register(OrganisationDetails details, @Nullable FocalPoint focalPoint, Seal seal, Instant at) {
        var organisation = new Organisation();
        organisation.take(details, details.names());
        organisation.keep(focalPoint, seal);
        organisation.recordChange(at);
        return organisation;
    }

    /** Replaces what is said of it; others hear of it only if that changed, not of the focal point. */
    public void revise(OrganisationDetails details, @Nullable FocalPoint newFocalPoint, Seal seal, Instant at) {
        keep(newFocalPoint, seal);
        if (!details.equals(details())) {
            take(details, names.revisedTo(details.names()));
            recordChange(at);
        }
    }

    /**
     * Ends it; what it was and did stays under its name.
     *
     * @param today on which nobody can know yet what takes effect later
     */
    public void end(Ending how, LocalDate today, Instant at) {
        requireNotEnded();
        how.check(id(), today);
        ending = how;
        active = false;
        UUID successor = how.successorId();
        if (successor != null) {
            record(SUCCESSIONS, at, new OrganisationSucceeded(id(), successor, how.effectiveOn(), how.legalAct()));
        }
        recordChange(at);
    }

    /** For what can be done with one that is there only. */
    void requireNotEnded() {
        if (ending != null) {
            throw new RuleBroken("organisation-ended", "This organisation ended on " + ending.effectiveOn()
                    + "; its ending says who took its place.");
        }
    }

    private void take(OrganisationDetails details, LocalizedText newNames) {
        if (details.active()) {
            requireNotEnded();
        }
        category = details.category();
        names = OrganisationName.check(newNames, "/names");
        nameKey = OrganisationName.key(newNames);
        shortName = details.shortName();
        country = CountryCode.check(details.country());
        delegatesPerMeeting = details.delegatesPerMeeting();
        active = details.active();
        bin = details.bin() == null ? null : BusinessNumber.check(details.bin());
        for (int no = 0; no < details.formerNames().size(); no++) {
            details.formerNames().get(no).check(no);
        }
        formerNames = List.copyOf(details.formerNames());
        spellings = OrganisationName.spellings(details);
    }

    private void keep(@Nullable FocalPoint somebody, Seal seal) {
        focalPoint = seal.keep(id(), focalPoint, somebody == null || somebody.equals(FocalPoint.NOBODY) ? null : somebody);
    }

    private void recordChange(Instant at) {
        record(TOPIC, at, new OrganisationChanged(id(), category, names, country, active, eventNo() + 1,
                OrganisationChanged.Told.of(ending)));
    }

    /** What is said of it. */
    public OrganisationDetails details() {
        return new OrganisationDetails(category, names, shortName, country, delegatesPerMeeting, active, bin,
                formerNames);
    }

    /** Whom the secretariat writes to. */
    public @Nullable FocalPoint focalPoint(Seal seal) {
        return focalPoint == null ? null : seal.open(id(), focalPoint, FocalPoint.class).orElse(null);
    }

    /** Whether one more delegate is within what it may send; beyond, the secretariat decides. */
    public boolean maySendOneMoreThan(long delegates) {
        return delegatesPerMeeting == null || delegates < delegatesPerMeeting;
    }

    public boolean isIn(OrganisationCategory other) {
        return category == other;
    }

    public OrganisationCategory category() {
        return category;
    }

    public LocalizedText names() {
        return names;
    }

    public boolean isActive() {
        return active;
    }

    /** How it ended; null while it is there. */
    public @Nullable Ending ending() {
        return ending;
    }

    /** Missing of those whom an earlier version registered. */
    List<String> spellings() {
        return spellings == null ? List.of() : spellings;
    }

    String nameKey() {
        return nameKey;
    }
}
