package org.dialogueplatform.recommendations.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.jspecify.annotations.Nullable;

/** One of those a recommendation is addressed to, with every position it has taken. Part of its {@link Recommendation}. */
@Entity
public class Addressee {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "recommendation_id", updatable = false)
    private Recommendation recommendation;

    private int no;

    @Nullable
    private UUID organisationId;

    @Nullable
    private String state;

    @Enumerated(EnumType.STRING)
    private AddresseeRole role;

    private boolean byAgreement;

    /** The organisation whose place it has taken. */
    @Nullable
    private UUID succeeds;

    @Enumerated(EnumType.STRING)
    private Position position = Position.PENDING;

    @ElementCollection
    @CollectionTable(name = "addressee_position", joinColumns = @JoinColumn(name = "addressee_id"))
    @OrderColumn(name = "no")
    private List<PositionTaken> positions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Addressee() {
    }

    Addressee(Recommendation recommendation, int no, AddresseeSpec spec) {
        this.id = Ids.next();
        this.recommendation = recommendation;
        this.no = no;
        this.organisationId = spec.to().organisationId();
        this.state = spec.to().state();
        this.role = spec.role();
        this.byAgreement = spec.byAgreement();
    }

    /** Takes a position; the earlier ones stay in its history. */
    void take(PositionTaken taken) {
        position = taken.position();
        positions.add(taken);
    }

    /** Another organisation takes its place; the positions taken before stay in the history. */
    void succeed(UUID successor) {
        succeeds = organisationId;
        organisationId = successor;
    }

    public UUID id() {
        return id;
    }

    public Recommendation recommendation() {
        return recommendation;
    }

    int no() {
        return no;
    }

    public Addressed to() {
        return new Addressed(organisationId, state);
    }

    public AddresseeRole role() {
        return role;
    }

    /** Outside the Government, and therefore bound only as agreed. */
    public boolean byAgreement() {
        return byAgreement;
    }

    /** Its present position. */
    public Position position() {
        return position;
    }

    /** Every position it has taken, the present one last. */
    public List<PositionTaken> positions() {
        return List.copyOf(positions);
    }

    /** The organisation whose place it has taken, if it has. */
    public @Nullable UUID succeeds() {
        return succeeds;
    }

    /** Gives up the lead. */
    void stepBack() {
        role = AddresseeRole.CO;
    }

    /** Takes over the lead. */
    void lead() {
        role = AddresseeRole.LEAD;
    }

    AddresseeSpec spec() {
        return new AddresseeSpec(to(), role, byAgreement);
    }
}
