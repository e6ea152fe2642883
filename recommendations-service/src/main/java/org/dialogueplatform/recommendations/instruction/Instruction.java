package org.dialogueplatform.recommendations.instruction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting told an organisation to do, as the meetings-service last told of it. Whom of it, if anybody, is not kept here.
 */
@Entity
@Unaudited("a copy of what the meetings-service audits")
public class Instruction {

    @Id
    private UUID id;

    @Column(nullable = false, updatable = false)
    private UUID decisionId;

    @Column(nullable = false, updatable = false)
    private UUID meetingId;

    @Column(updatable = false)
    private @Nullable UUID agendaItemId;

    /** Or the organisation that has taken its place. */
    @Column(nullable = false)
    private UUID organisationId;

    @Column(nullable = false, updatable = false)
    @JdbcTypeCode(SqlTypes.JSON)
    private LocalizedText text;

    @Column(nullable = false, updatable = false)
    private LocalDate dueOn;

    private @Nullable LocalDate fulfilledOn;

    @ElementCollection
    @CollectionTable(name = "instruction_recommendation", joinColumns = @JoinColumn(name = "instruction_id"))
    @Column(name = "recommendation_id")
    private Set<UUID> recommendations = new HashSet<>();

    @SuppressWarnings("NullAway.Init")
    protected Instruction() {
    }

    public Instruction(Place place, UUID id, UUID organisationId, LocalizedText text, LocalDate dueOn,
            Collection<UUID> recommendations) {
        this.id = id;
        this.decisionId = place.decisionId();
        this.meetingId = place.meetingId();
        this.agendaItemId = place.agendaItemId();
        this.organisationId = organisationId;
        this.text = text;
        this.dueOn = dueOn;
        this.recommendations.addAll(recommendations);
    }

    /** Was done. */
    public void fulfilled(LocalDate on) {
        fulfilledOn = on;
    }

    /** The organisation has ceased to be; what it was still to do, its successor is. */
    public void succeed(UUID successor) {
        organisationId = successor;
    }

    public UUID id() {
        return id;
    }

    public Place place() {
        return new Place(meetingId, agendaItemId, decisionId);
    }

    public UUID organisationId() {
        return organisationId;
    }

    public LocalizedText text() {
        return text;
    }

    /** The last day on which it is done in time. */
    public LocalDate dueOn() {
        return dueOn;
    }

    public @Nullable LocalDate fulfilledOn() {
        return fulfilledOn;
    }

    public boolean isOverdueOn(LocalDate today) {
        return fulfilledOn == null && dueOn.isBefore(today);
    }

    /** By which decision on which item of which meeting. */
    public record Place(UUID meetingId, @Nullable UUID agendaItemId, UUID decisionId) {
    }
}
