package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionOrigin;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation: made in this body, or kept here because a mechanism of the United Nations or another one made it. Its
 * procedure and its addressees' positions are independent of each other.
 */
@Entity
public class Recommendation extends AggregateRoot {

    @Nullable
    private String reference;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private ProcedureState state = ProcedureState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    private LocalizedText text;

    /** Raised whenever the wording changes, so that a decision can say which wording it is about. */
    private int textVersion = 1;

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    private LocalizedText summary;

    @Embedded
    private Source source;

    @ElementCollection
    @CollectionTable(name = "recommendation_proponent", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "no")
    private List<Proponent> proponents = new ArrayList<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("no")
    private List<Addressee> addressees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_step", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "no")
    private List<ProcedureStep> procedure = new ArrayList<>();

    @Nullable
    private UUID meetingId;

    @Nullable
    private UUID agendaItemId;

    @Nullable
    private UUID decisionId;

    /** When it was first tabled or registered. What the public has seen stays public. */
    @Nullable
    private Instant publicSince;

    @SuppressWarnings("NullAway.Init")
    protected Recommendation() {
    }

    private Recommendation(LocalizedText text, Source source) {
        this.text = text;
        this.source = source;
    }

    /** Begins a recommendation of this body. */
    public static Recommendation draft(Wording wording, List<Proponent> proponents, List<AddresseeSpec> addressees,
            Occurrence occurrence) {
        var recommendation = new Recommendation(wording.text(), Source.OWN);
        recommendation.summary = wording.summary();
        recommendation.proponents.addAll(proponents);
        recommendation.address(addressees);
        recommendation.step(ProcedureState.DRAFT, occurrence, null, null);
        recommendation.tell(occurrence, new RecommendationEvents.Drafted(recommendation.id(), Mechanism.CAB));
        return recommendation;
    }

    /**
     * Registers a recommendation that was made elsewhere. It is never voted here, so it begins where its addressee, the State
     * under review, has it before it.
     */
    public static Recommendation registered(Imported imported, String reference, Occurrence occurrence) {
        var recommendation = new Recommendation(imported.text(), imported.source());
        recommendation.reference = reference;
        recommendation.publicSince = occurrence.recordedAt();
        String state = Objects.requireNonNull(imported.source().stateUnderReview(),
                "an imported recommendation addresses a State");
        var addressee = new Addressee(recommendation, 0,
                new AddresseeSpec(Addressed.state(state), AddresseeRole.LEAD, false));
        recommendation.addressees.add(addressee);
        if (imported.position() != Position.PENDING) {
            addressee.take(recommendation.importedPosition(imported, occurrence));
        }
        recommendation.step(ProcedureState.TRANSMITTED, occurrence, null, null);
        recommendation.tell(occurrence, RecommendationEvents.Registered.of(recommendation, imported));
        return recommendation;
    }

    /** Rewrites a draft, or one that was given back. */
    public void revise(Wording wording, List<Proponent> newProponents, List<AddresseeSpec> newAddressees,
            Occurrence occurrence) {
        if (!state.isBeingWritten()) {
            throw new IllegalTransition("The recommendation cannot be rewritten", state, state.successors());
        }
        reword(wording);
        summary = wording.summary();
        if (!proponents.equals(newProponents)) {
            proponents.clear();
            proponents.addAll(newProponents);
        }
        address(newAddressees);
        tell(occurrence, new RecommendationEvents.Revised(id(), reference, textVersion));
    }

    /** Says anew whom it is addressed to; possible until it is passed on to them. */
    public void readdress(List<AddresseeSpec> newAddressees, Occurrence occurrence) {
        if (!state.isBeforeTransmission()) {
            throw new IllegalTransition("Its addressees cannot be changed", state, state.successors());
        }
        if (newAddressees.isEmpty() && state.isOnAgendaOrBeyond()) {
            throw noAddressee();
        }
        address(newAddressees);
        tell(occurrence, new RecommendationEvents.Revised(id(), reference, textVersion));
    }

    /**
     * Hands it in.
     *
     * @param place the meeting it is meant for, if one
     * @param nextReference gives the next reference of the right series; asked only if it has none yet
     */
    public void submit(@Nullable AgendaPlace place, Supplier<String> nextReference, Occurrence occurrence) {
        require(ProcedureState.SUBMITTED, "The recommendation cannot be submitted");
        if (reference == null) {
            reference = nextReference.get();
        }
        meetingId = place == null ? null : place.meetingId();
        agendaItemId = place == null ? null : place.agendaItemId();
        step(ProcedureState.SUBMITTED, occurrence, meetingId, null);
        tell(occurrence, new RecommendationEvents.Submitted(id(), reference, meetingId, agendaItemId));
    }

    /** Gives it back to its proponents to be rewritten. */
    public void giveBack(Occurrence occurrence) {
        require(ProcedureState.RETURNED, "The recommendation cannot be given back");
        step(ProcedureState.RETURNED, occurrence, meetingId, null);
        tell(occurrence, new RecommendationEvents.Returned(id(), reference, reasonOf(occurrence, "given back")));
    }

    /** Puts it on an item of a meeting's agenda; from here on it is public. */
    public void table(UUID meeting, UUID agendaItem, Occurrence occurrence) {
        require(ProcedureState.TABLED, "The recommendation cannot be tabled");
        if (addressees.isEmpty()) {
            throw noAddressee();
        }
        meetingId = meeting;
        agendaItemId = agendaItem;
        if (publicSince == null) {
            publicSince = occurrence.recordedAt();
        }
        step(ProcedureState.TABLED, occurrence, meeting, null);
        tell(occurrence, new RecommendationEvents.Tabled(id(), reference, meeting, agendaItem, textVersion, text));
    }

    /** Takes it off the agenda again, undecided. */
    public void untable(Occurrence occurrence) {
        if (state != ProcedureState.TABLED) {
            throw new IllegalTransition("The recommendation is not on an agenda", state, state.successors());
        }
        String reason = reasonOf(occurrence, "taken off the agenda");
        UUID meeting = Objects.requireNonNull(meetingId);
        UUID item = Objects.requireNonNull(agendaItemId);
        step(ProcedureState.UNDER_REVIEW, occurrence, meeting, null);
        tell(occurrence, new RecommendationEvents.Untabled(id(), reference, meeting, item, reason));
        meetingId = null;
        agendaItemId = null;
    }

    /** Its proponents take it back. */
    public void withdraw(Occurrence occurrence) {
        require(ProcedureState.WITHDRAWN, "The recommendation cannot be withdrawn");
        step(ProcedureState.WITHDRAWN, occurrence, meetingId, null);
        tell(occurrence, new RecommendationEvents.Withdrawn(id(), reference, meetingId, occurrence.reason()));
    }

    /** It is not adopted; the reason is part of the record. */
    public void declineAdoption(Occurrence occurrence) {
        require(ProcedureState.NOT_ADOPTED, "It cannot be recorded as not adopted");
        String reason = reasonOf(occurrence, "not adopted");
        step(ProcedureState.NOT_ADOPTED, occurrence, meetingId, null);
        tell(occurrence, new RecommendationEvents.NotAdopted(id(), reference, meetingId, reason));
    }

    /** A meeting adopts it. */
    public void adopt(MeetingDecision decision) {
        requireDecidable(decision, ProcedureState.ADOPTED, "The recommendation cannot be adopted");
        decisionId = decision.decisionId();
        step(ProcedureState.ADOPTED, decision.occurrence(), decision.meetingId(), decision.decisionId());
        tell(decision.occurrence(),
                new RecommendationEvents.Adopted(id(), reference, decision.meetingId(), decision.decisionId()));
    }

    /** A meeting passes it on to its addressees, having adopted it or only taken note of it. */
    public void transmit(MeetingDecision decision) {
        requireDecidable(decision, ProcedureState.TRANSMITTED, "The recommendation cannot be transmitted");
        decisionId = decision.decisionId();
        step(ProcedureState.TRANSMITTED, decision.occurrence(), decision.meetingId(), decision.decisionId());
        tell(decision.occurrence(), RecommendationEvents.Transmitted.of(this, decision));
    }

    /** A meeting puts it off; it comes back onto an agenda later. */
    public void postpone(MeetingDecision decision) {
        if (state != ProcedureState.TABLED) {
            throw new IllegalTransition("Only what is on an agenda can be postponed", state, state.successors());
        }
        requireDecidable(decision, ProcedureState.UNDER_REVIEW, "The recommendation cannot be postponed");
        step(ProcedureState.UNDER_REVIEW, decision.occurrence(), decision.meetingId(), decision.decisionId());
        tell(decision.occurrence(),
                new RecommendationEvents.Postponed(id(), reference, decision.meetingId(), decision.decisionId()));
        meetingId = null;
        agendaItemId = null;
    }

    /** An addressee takes a position, for the first time or anew. */
    public Addressee recordPosition(Addressed who, PositionTaken taken, Occurrence occurrence) {
        Addressee addressee = addressees.stream().filter(one -> one.to().equals(who)).findFirst()
                .orElseThrow(() -> new Invalid("/addressee", "not-an-addressee", "is not one of its addressees"));
        if (state != ProcedureState.TRANSMITTED) {
            throw new IllegalTransition("A position can be taken on what was transmitted to its addressees", state,
                    state.successors());
        }
        Position before = addressee.position();
        if (before != Position.PENDING && !taken.isSubstantiated()) {
            throw new Invalid("/act", "act-or-source-required",
                    "is missing: a change of position names the act by which it was taken, or where it can be read");
        }
        addressee.take(taken);
        tell(occurrence, before == Position.PENDING ? RecommendationEvents.PositionRecorded.of(this, who, taken)
                : RecommendationEvents.PositionChanged.of(this, who, before, taken));
        return addressee;
    }

    /**
     * In what an export says something else than the register does. A position that was recorded here outranks the one in the
     * export.
     */
    public List<String> differencesFrom(Imported imported) {
        List<String> changed = new ArrayList<>(source.differences(imported.source()));
        if (!text.originalText().equals(imported.text().originalText())) {
            changed.addFirst("text");
        }
        Addressee addressee = addressees.getFirst();
        if (addressee.position() != imported.position() && isAsImported(addressee)) {
            changed.add("position");
        }
        return changed;
    }

    /** Takes over what a newer export says; true if that changed anything. */
    public boolean correct(Imported imported, Occurrence occurrence) {
        List<String> changed = differencesFrom(imported);
        if (changed.isEmpty()) {
            return false;
        }
        if (changed.contains("text")) {
            text = text.revisedTo(imported.text());
            textVersion++;
        }
        if (changed.contains("position")) {
            addressees.getFirst().take(importedPosition(imported, occurrence));
        }
        source = imported.source();
        tell(occurrence, RecommendationEvents.Corrected.of(this, imported, changed));
        return true;
    }

    private static boolean isAsImported(Addressee addressee) {
        List<PositionTaken> positions = addressee.positions();
        return positions.isEmpty() || positions.getLast().origin() == PositionOrigin.IMPORT;
    }

    private PositionTaken importedPosition(Imported imported, Occurrence occurrence) {
        return PositionTaken.imported(imported.position(),
                imported.source().mechanism() + " export: \"" + imported.source().response() + "\"", occurrence);
    }

    private void reword(Wording wording) {
        LocalizedText revised = text.revisedTo(wording.text());
        if (!revised.equals(text)) {
            text = revised;
            textVersion++;
        }
    }

    private void address(List<AddresseeSpec> specs) {
        AddresseeSpec.check(specs);
        if (addressees.stream().sorted(Comparator.comparingInt(Addressee::no)).map(Addressee::spec).toList().equals(specs)) {
            return;
        }
        addressees.clear();
        for (int no = 0; no < specs.size(); no++) {
            addressees.add(new Addressee(this, no, specs.get(no)));
        }
    }

    private void requireDecidable(MeetingDecision decision, ProcedureState next, String what) {
        require(next, what);
        if (state == ProcedureState.TABLED && !decision.meetingId().equals(meetingId)) {
            throw new RuleBroken("tabled-elsewhere", "It is on the agenda of another meeting than the one that decided.");
        }
        if (decision.textVersion() != textVersion) {
            throw new RuleBroken("other-wording", "The meeting decided on wording " + decision.textVersion()
                    + "; its wording is now " + textVersion + ".");
        }
    }

    private void require(ProcedureState next, String what) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private static String reasonOf(Occurrence occurrence, String what) {
        String reason = occurrence.reason();
        if (reason == null || reason.isBlank()) {
            throw new Invalid("/reason", "reason-required", "is missing: say why it was " + what);
        }
        return reason;
    }

    private static RuleBroken noAddressee() {
        return new RuleBroken("no-addressee", "Say whom it is addressed to before it comes onto an agenda.");
    }

    private void step(ProcedureState next, Occurrence occurrence, @Nullable UUID meeting, @Nullable UUID decision) {
        state = next;
        procedure.add(new ProcedureStep(next, occurrence.occurredAt(), occurrence.recordedAt(), occurrence.reason(), meeting,
                decision));
    }

    /** A measure that stands for it is overdue. */
    public void becomeOverdue(UUID measure, UUID organisation, LocalDate dueOn, Occurrence occurrence) {
        tell(occurrence, new RecommendationEvents.Overdue(id(), reference, measure, organisation, dueOn));
    }

    private void tell(Occurrence occurrence, Object event) {
        record(RecommendationEvents.TOPIC, occurrence.occurredAt(), event);
    }

    /** The human reference; none while it has never been submitted. */
    public @Nullable String reference() {
        return reference;
    }

    public ProcedureState state() {
        return state;
    }

    public LocalizedText text() {
        return text;
    }

    public int textVersion() {
        return textVersion;
    }

    public @Nullable LocalizedText summary() {
        return summary;
    }

    public Source source() {
        return source;
    }

    public List<Proponent> proponents() {
        return List.copyOf(proponents);
    }

    public List<Addressee> addressees() {
        return List.copyOf(addressees);
    }

    public List<ProcedureStep> procedure() {
        return List.copyOf(procedure);
    }

    /** The meeting it is meant for or was tabled at. */
    public @Nullable UUID meetingId() {
        return meetingId;
    }

    public @Nullable UUID agendaItemId() {
        return agendaItemId;
    }

    /** The decision that brought it to its present state, if one did. */
    public @Nullable UUID decisionId() {
        return decisionId;
    }

    public @Nullable Instant publicSince() {
        return publicSince;
    }

    public boolean isPublic() {
        return publicSince != null;
    }

    /** Whether this organisation is among those who propose it. */
    public boolean isProposedBy(@Nullable UUID organisation) {
        return proponents.stream().anyMatch(proponent -> proponent.isOf(organisation));
    }

    /** See {@link HeadlinePosition}. */
    public HeadlinePosition headlinePosition() {
        Position ofLead = addressees.stream().filter(one -> one.role() == AddresseeRole.LEAD).map(Addressee::position)
                .findFirst()
                .orElse(null);
        return HeadlinePosition.of(ofLead, addressees.stream().map(Addressee::position).toList());
    }
}
