package org.dialogueplatform.meetings.reference;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation that was laid on the table of a meeting, as the recommendations-service last told of it. What this service
 * decided itself shows here at once and is confirmed by the event that follows.
 */
@Entity
@Unaudited("a copy of what the recommendations-service audits")
public class TabledRecommendation {

    @Id
    private UUID id;

    /** A decision and an event may meet here. */
    @Version
    private long version;

    @Column(nullable = false)
    private long eventNo;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private TabledState state;

    /** Null, like the rest below, where the event that took it off the table overtook the one that laid it there. */
    private @Nullable String reference;

    private @Nullable UUID meetingId;

    private @Nullable UUID agendaItemId;

    private int textVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable LocalizedText text;

    /** Kept from the public. */
    private boolean hidden;

    @SuppressWarnings("NullAway.Init")
    protected TabledRecommendation() {
    }

    TabledRecommendation(UUID id) {
        this.id = id;
        this.eventNo = -1;
        this.state = TabledState.UNTABLED;
    }

    /**
     * Lies on the table of a meeting now, unless something newer is known.
     *
     * @param open whether everybody may know of it; as it was, if null
     */
    void tabled(long sequence, String toldReference, UUID meeting, UUID agendaItem, int toldVersion, LocalizedText toldText,
            @Nullable Boolean open) {
        if (sequence > eventNo) {
            eventNo = sequence;
            state = TabledState.TABLED;
            reference = toldReference;
            meetingId = meeting;
            agendaItemId = agendaItem;
            textVersion = toldVersion;
            text = toldText;
            hidden = open == null ? hidden : !open;
        }
    }

    /** Is kept from the public, or no longer, unless something newer is known. */
    void shown(long sequence, boolean toEverybody) {
        if (sequence > eventNo) {
            eventNo = sequence;
            hidden = !toEverybody;
        }
    }

    /** Went on to another state, unless something newer is known. */
    void moved(long sequence, TabledState to) {
        if (sequence > eventNo) {
            eventNo = sequence;
            state = to;
        }
    }

    /** Something else happened to it that leaves it where it is. */
    void touched(long sequence) {
        eventNo = Math.max(eventNo, sequence);
    }

    /** A decision of this service moved it; the event that confirms it is on its way. */
    public void decided(TabledState to) {
        state = to;
    }

    public boolean isOnTableOf(UUID meeting, UUID agendaItem) {
        return meeting.equals(meetingId) && agendaItem.equals(agendaItemId);
    }

    /** Whether only the secretariat may know of it. */
    public boolean isHidden() {
        return hidden;
    }

    public UUID id() {
        return id;
    }

    /** The number of the newest event that is known of it. */
    public long eventNo() {
        return eventNo;
    }

    public TabledState state() {
        return state;
    }

    public @Nullable String reference() {
        return reference;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    /** Which wording lies on the table. */
    public int textVersion() {
        return textVersion;
    }

    /** The meeting on whose table it lies, or lay last. */
    public @Nullable UUID meetingId() {
        return meetingId;
    }

    public @Nullable LocalizedText text() {
        return text;
    }
}
