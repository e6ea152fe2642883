package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.Entity;

import org.dialogueplatform.platform.problem.IllegalTransition;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.position.PositionTaken;
import org.dialogueplatform.recommendations.register.RecommendationEvents.Named;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * A recommendation: made in this body, or kept here because a mechanism of the United Nations or another one made it. Its
 * procedure and its addressees' positions are independent of each other.
 */
@Entity
public class Recommendation extends RecommendationRecord {

    private static final String BY_HAND = "recorded by hand";

    protected Recommendation() {
    }

    private Recommendation(LocalizedText text, Source source) {
        super(text, source);
    }

    /** Begins a recommendation of this body. */
    public static Recommendation draft(Wording wording, List<Proponent> proponents, List<AddresseeSpec> addressees,
            Occurrence occurrence) {
        var recommendation = new Recommendation(wording.text(), Source.OWN);
        recommendation.summary = wording.summary();
        Proponent.check(proponents);
        recommendation.proponents.addAll(proponents);
        recommendation.address(addressees);
        recommendation.categorise(null);
        recommendation.keepWording(WordingOrigin.PROPONENTS, wording.author(), occurrence);
        recommendation.step(ProcedureState.DRAFT, occurrence, null);
        recommendation.tell(occurrence, new RecommendationEvents.Drafted(recommendation.id(), Mechanism.CAB, null, null));
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
        recommendation.released = true;
        recommendation.madeAt = imported.source().madeAt();
        recommendation.category = imported.source().actionCategory();
        imported.issues().forEach(issue -> recommendation.classifiedAs.add(new ClassifiedAs(issue)));
        var addressee = new Addressee(recommendation, 0, imported.addressee());
        recommendation.addressees.add(addressee);
        if (imported.position() != Position.PENDING) {
            addressee.take(imported.positionTaken(occurrence));
        }
        recommendation.keepWording(WordingOrigin.IMPORT, null, occurrence);
        recommendation.step(ProcedureState.TRANSMITTED, occurrence, null);
        recommendation.tell(occurrence, RecommendationEvents.Registered.of(recommendation, imported));
        return recommendation;
    }

    /** The guard of {@link #revise}; like every guard it changes nothing. */
    public void requireRevisable() {
        if (!state.isBeingWritten()) {
            throw new IllegalTransition("The recommendation cannot be rewritten", state, state.successors());
        }
    }

    /** Rewrites a draft, or one that was given back. */
    public void revise(Wording wording, List<Proponent> newProponents, List<AddresseeSpec> newAddressees,
            Occurrence occurrence) {
        requireRevisable();
        AddresseeSpec.check(newAddressees);
        Proponent.check(newProponents);
        AsRead before = AsRead.of(this);
        reword(wording.text(), WordingOrigin.PROPONENTS, wording.author(), occurrence);
        categorise(null);
        summary = wording.summary();
        if (!proponents.equals(newProponents)) {
            proponents.clear();
            proponents.addAll(newProponents);
        }
        address(newAddressees);
        tellRevised(before, occurrence);
    }

    private void tellRevised(AsRead before, Occurrence occurrence) {
        tell(occurrence, new RecommendationEvents.Revised(id(), reference, textVersion, before.changesTo(AsRead.of(this))));
    }

    /** The guard of {@link #join}, whoever joins. */
    public void requireCanBeJoined() {
        requireUndecided("Nobody can join it");
    }

    /** The guard of {@link #join}. */
    public void requireCanBeJoinedBy(@Nullable UUID organisation) {
        requireCanBeJoined();
        if (isProposedBy(organisation)) {
            throw new RuleBroken("joined-already", "The organisation stands behind the recommendation already.");
        }
    }

    /** An organisation supports with its name what was handed in and not yet decided. */
    public void join(Proponent coSponsor, Occurrence occurrence) {
        requireCanBeJoinedBy(coSponsor.organisationId());
        AsRead before = AsRead.of(this);
        proponents.add(coSponsor);
        tellRevised(before, occurrence);
    }

    public void requireCanBeLeft() {
        requireUndecided("Nobody can leave it");
    }

    /** A co-sponsor's name is taken off again. */
    public void leave(UUID organisation, Occurrence occurrence) {
        requireCanBeLeft();
        AsRead before = AsRead.of(this);
        if (!proponents.removeIf(one -> one.isOf(organisation) && one.role() == ProponentRole.CO_SPONSOR)) {
            throw new RuleBroken("not-a-co-sponsor", "The organisation is no co-sponsor of the recommendation.");
        }
        tellRevised(before, occurrence);
    }

    private void requireUndecided(String what) {
        if (!state.isAmendable()) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    public void requireReaddressable() {
        if (!state.isBeforeTransmission()) {
            throw new IllegalTransition("Its addressees cannot be changed", state, state.successors());
        }
    }

    /** Says anew whom it is addressed to; possible until it is passed on to them. */
    public void readdress(List<AddresseeSpec> newAddressees, Occurrence occurrence) {
        requireReaddressable();
        if (newAddressees.isEmpty() && state.isOnAgendaOrBeyond()) {
            throw noAddressee();
        }
        AsRead before = AsRead.of(this);
        address(newAddressees);
        tellRevised(before, occurrence);
    }

    /** Addresses it to further ones, besides those it is addressed to already. */
    void addressFurther(List<AddresseeSpec> further, Occurrence occurrence) {
        List<AddresseeSpec> all = new ArrayList<>(addresseeSpecs());
        all.addAll(further);
        readdress(all, occurrence);
    }

    public void requireSubmittable() {
        require(ProcedureState.SUBMITTED, "The recommendation cannot be submitted");
    }

    /**
     * Hands it in.
     *
     * @param place the meeting it is meant for, if one
     * @param nextReference gives the next reference of the right series; asked only if it has none yet
     */
    public void submit(@Nullable AgendaPlace place, Supplier<String> nextReference, Occurrence occurrence) {
        requireSubmittable();
        if (reference == null) {
            reference = nextReference.get();
        }
        meetingId = place == null ? null : place.meetingId();
        agendaItemId = place == null ? null : place.agendaItemId();
        if (madeAt == null) {
            madeAt = occurrence.occurredAt();
        }
        step(ProcedureState.SUBMITTED, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.Submitted(id(), reference, meetingId, agendaItemId));
    }

    public void requireReviewable() {
        if (state != ProcedureState.SUBMITTED) {
            throw new IllegalTransition("Only what was handed in is taken into a working group", state, state.successors());
        }
    }

    /** A working group takes it up before the plenary does. */
    public void review(BodyCode body, Occurrence occurrence) {
        requireReviewable();
        step(ProcedureStep.to(ProcedureState.UNDER_REVIEW, occurrence, meetingId).before(body.code()));
        tell(occurrence, new RecommendationEvents.ReviewBegun(id(), reference, body.code()));
    }

    public void requireReturnable() {
        require(ProcedureState.RETURNED, "The recommendation cannot be given back");
    }

    /** Gives it back to its proponents to be rewritten. */
    public void giveBack(Occurrence occurrence) {
        requireReturnable();
        String reason = Reason.of(occurrence, "given back");
        step(ProcedureState.RETURNED, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.Returned(id(), reference, reason));
    }

    public void requireAmendable() {
        if (!state.isAmendable()) {
            throw new IllegalTransition("The recommendation cannot be reworded", state, state.successors());
        }
    }

    /** Words it as a working group or the floor agreed. What lies on a meeting's table then lies there in this wording. */
    public void amend(LocalizedText agreed, Occurrence occurrence) {
        requireAmendable();
        String reason = Reason.of(occurrence, "reworded");
        if (!reword(agreed, WordingOrigin.AMENDMENT, null, occurrence)) {
            throw new Invalid("/text", "same-wording", "is what it says already");
        }
        tell(occurrence, RecommendationEvents.Amended.of(this, reason));
        Integer before = category;
        categorise(null);
        if (!Objects.equals(before, category)) {
            tell(occurrence, RecommendationEvents.Classified.of(this));
        }
    }

    public void requireTableable() {
        require(ProcedureState.TABLED, "The recommendation cannot be tabled");
        if (addressees.isEmpty()) {
            throw noAddressee();
        }
    }

    /** Puts it on an item of a meeting's agenda; from here on it is public, unless it is held back. */
    public void table(UUID meeting, UUID agendaItem, Occurrence occurrence) {
        requireTableable();
        meetingId = meeting;
        agendaItemId = agendaItem;
        step(ProcedureState.TABLED, occurrence, meeting);
        released = true;
        becomePublicUnlessHeldBack(occurrence);
        tell(occurrence,
                new RecommendationEvents.Tabled(id(), reference, meeting, agendaItem, textVersion, text, isPublic()));
    }

    /** Somebody asked for it at a meeting, and that is on record. */
    public void cameFrom(UUID intervention) {
        interventionId = intervention;
    }

    private void becomePublicUnlessHeldBack(Occurrence occurrence) {
        if (released && publicSince == null && embargoUntil == null && !withheld) {
            publicSince = occurrence.recordedAt();
            wordings.set(wordings.size() - 1, wordings.getLast().opened());
            tell(occurrence, new RecommendationEvents.Published(id(), reference));
        }
    }

    public void requireEmbargoable() {
        if (publicSince != null) {
            throw new RuleBroken("public-already",
                    "It is on the public record already; what everybody has read can only be taken off it again.");
        }
        if (withheld) {
            throw new RuleBroken("withheld",
                    "It was taken off the public record, and stays off it until it is published again.");
        }
    }

    /**
     * Keeps it from the public until a moment, whatever becomes of it before.
     *
     * @param until later than now
     */
    public void embargo(Instant until, Occurrence occurrence) {
        requireEmbargoable();
        if (!until.isAfter(occurrence.recordedAt())) {
            throw new Invalid("/until", "in-the-past", "lies in the past: an embargo ends at a moment to come");
        }
        embargoUntil = until;
        tell(occurrence, new RecommendationEvents.Embargoed(id(), reference, until));
    }

    public void requireEmbargo() {
        if (embargoUntil == null) {
            throw new RuleBroken("no-embargo", "There is no embargo on it.");
        }
    }

    /** Nothing keeps it from the public any more: it becomes public when it is tabled, or now if it has been. */
    public void liftEmbargo(Occurrence occurrence) {
        requireEmbargo();
        endEmbargo(occurrence);
    }

    /** Its embargo ends by itself, once its moment has come; false if that has not come, or if there is none. */
    public boolean outliveEmbargo(Occurrence occurrence) {
        if (embargoUntil == null || embargoUntil.isAfter(occurrence.recordedAt())) {
            return false;
        }
        endEmbargo(occurrence);
        return true;
    }

    private void endEmbargo(Occurrence occurrence) {
        embargoUntil = null;
        tell(occurrence, new RecommendationEvents.Embargoed(id(), reference, null));
        becomePublicUnlessHeldBack(occurrence);
    }

    public void requirePublishable() {
        if (publicSince != null) {
            throw new RuleBroken("public-already", "It is on the public record already.");
        }
        if (!released) {
            throw new RuleBroken("not-tabled-yet",
                    "It has never been tabled: it becomes public when it is. An embargo on it can be lifted.");
        }
    }

    /** It comes onto the public record before its embargo ends, or back onto it. */
    public void publish(Occurrence occurrence) {
        requirePublishable();
        withheld = false;
        embargoUntil = null;
        becomePublicUnlessHeldBack(occurrence);
    }

    public void requirePublic() {
        if (publicSince == null) {
            throw new RuleBroken("not-public", "It is not on the public record.");
        }
    }

    /** It is taken off the public record; the reason is told to everybody. */
    public void unpublish(String reason, Occurrence occurrence) {
        requirePublic();
        publicSince = null;
        withheld = true;
        tell(occurrence, new RecommendationEvents.Unpublished(id(), reference, reason));
    }

    public void requireTabled() {
        if (state != ProcedureState.TABLED) {
            throw new IllegalTransition("The recommendation is not on an agenda", state, state.successors());
        }
    }

    /** Takes it off the agenda again, undecided. */
    public void untable(Occurrence occurrence) {
        requireTabled();
        String reason = Reason.of(occurrence, "taken off the agenda");
        UUID meeting = Objects.requireNonNull(meetingId);
        UUID item = Objects.requireNonNull(agendaItemId);
        step(ProcedureState.UNDER_REVIEW, occurrence, meeting);
        tell(occurrence, new RecommendationEvents.Untabled(id(), reference, meeting, item, reason));
        leaveAgenda();
    }

    public void requireWithdrawable() {
        require(ProcedureState.WITHDRAWN, "The recommendation cannot be withdrawn");
    }

    /** Its proponents take it back. */
    public void withdraw(Occurrence occurrence) {
        requireWithdrawable();
        step(ProcedureState.WITHDRAWN, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.Withdrawn(id(), reference, meetingId, occurrence.reason()));
    }

    public void requireDeclinable() {
        require(ProcedureState.NOT_ADOPTED, "It cannot be recorded as not adopted");
    }

    /** It is not adopted; the reason is part of the record. */
    public void declineAdoption(Occurrence occurrence) {
        requireDeclinable();
        String reason = Reason.of(occurrence, "not adopted");
        step(ProcedureState.NOT_ADOPTED, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.NotAdopted(id(), reference, meetingId, reason));
    }

    public void requireAdoptable() {
        require(ProcedureState.ADOPTED, "The recommendation cannot be adopted");
    }

    /** A meeting adopts it. */
    public void adopt(MeetingDecision decision) {
        if (!isKnownByHand(decision, ProcedureState.ADOPTED)) {
            requireAdoptable();
            decide(decision, ProcedureState.ADOPTED);
            decisionId = decision.decisionId();
            tell(decision.occurrence(),
                    new RecommendationEvents.Adopted(id(), reference, decision.meetingId(), decision.decisionId()));
        }
    }

    public void requireTransmittable() {
        require(ProcedureState.TRANSMITTED, "The recommendation cannot be transmitted");
    }

    /** A meeting passes it on to its addressees, having adopted it or only taken note of it. */
    public void transmit(MeetingDecision decision) {
        if (!isKnownByHand(decision, ProcedureState.TRANSMITTED)) {
            requireTransmittable();
            decide(decision, ProcedureState.TRANSMITTED);
            decisionId = decision.decisionId();
            tell(decision.occurrence(), RecommendationEvents.Transmitted.of(this, decision));
        }
    }

    /** A meeting puts it off; it comes back onto an agenda later. */
    public void postpone(MeetingDecision decision) {
        if (state != ProcedureState.TABLED) {
            throw new IllegalTransition("Only what is on an agenda can be postponed", state, state.successors());
        }
        decide(decision, ProcedureState.UNDER_REVIEW);
        tell(decision.occurrence(),
                new RecommendationEvents.Postponed(id(), reference, decision.meetingId(), decision.decisionId()));
        leaveAgenda();
    }

    /** The secretariat records that the meeting adopted it, though no decision has arrived; only with a reason. */
    public void adoptByHand(@Nullable UUID meeting, Occurrence occurrence) {
        requireAdoptable();
        UUID at = recordByHand(ProcedureState.ADOPTED, meeting, occurrence);
        tell(occurrence, new RecommendationEvents.AdoptionRecorded(id(), reference, Objects.requireNonNull(at),
                Reason.of(occurrence, BY_HAND)));
    }

    /** The secretariat records that it was passed on, though no decision has arrived; only with a reason. */
    public void transmitByHand(@Nullable UUID meeting, Occurrence occurrence) {
        requireTransmittable();
        UUID at = recordByHand(ProcedureState.TRANSMITTED, meeting, occurrence);
        tell(occurrence, RecommendationEvents.TransmissionRecorded.of(this, at, Reason.of(occurrence, BY_HAND)));
    }

    public void requireClosable() {
        require(ProcedureState.CLOSED, "The recommendation cannot be closed");
    }

    /** Nothing more is expected of its addressees. */
    public void close(Occurrence occurrence) {
        requireClosable();
        String reason = Reason.of(occurrence, "closed");
        step(ProcedureState.CLOSED, occurrence, null);
        tell(occurrence, new RecommendationEvents.Closed(id(), reference, reason));
    }

    public void requireReopenable() {
        require(ProcedureState.REOPENED, "The recommendation cannot be reopened");
    }

    /** It was closed too early: it is with its addressees again. */
    public void reopen(Occurrence occurrence) {
        requireReopenable();
        String reason = Reason.of(occurrence, "reopened");
        step(ProcedureState.REOPENED, occurrence, null);
        step(ProcedureState.TRANSMITTED, occurrence, null);
        tell(occurrence, new RecommendationEvents.Reopened(id(), reference, reason));
    }

    public void requireMergeable() {
        require(ProcedureState.MERGED, "The recommendation cannot be merged");
    }

    /** It becomes part of another one, which takes over its proponents. */
    public void mergeInto(Recommendation survivor, Occurrence occurrence) {
        requireMergeable();
        String reason = Reason.of(occurrence, "merged");
        survivor.takeIn(this, occurrence);
        mergedInto = survivor.id();
        step(ProcedureState.MERGED, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.Merged(id(), reference, Named.of(survivor), meetingId, reason));
    }

    private void takeIn(Recommendation merged, Occurrence occurrence) {
        if (id().equals(merged.id())) {
            throw new Invalid("/into", "into-itself", "is the recommendation itself: name another one");
        }
        if (source.mechanism() != Mechanism.CAB) {
            throw new RuleBroken("made-elsewhere", "What was made elsewhere stands as it is; nothing is merged into it.");
        }
        if (!state.takesOthersIn()) {
            throw new RuleBroken("takes-nothing-in", "Nothing can be merged into it: its state is " + state + ".");
        }
        AsRead before = AsRead.of(this);
        List<Proponent> together = Proponent.together(proponents, merged.proponents);
        proponents.clear();
        proponents.addAll(together);
        List<String> changed = new ArrayList<>(before.changesTo(AsRead.of(this)));
        if (merged.isPublic()) {
            changed.add("mergedFrom");
        }
        tell(occurrence, new RecommendationEvents.Revised(id(), reference, textVersion, changed));
    }

    public void requireDivisible() {
        require(ProcedureState.SPLIT, "The recommendation cannot be divided");
    }

    /** It says several things: each becomes a recommendation of its own, which the working group has before it. */
    public List<Recommendation> divide(List<Part> parts, Occurrence occurrence) {
        requireDivisible();
        String reason = Reason.of(occurrence, "divided");
        Part.checkNumber(parts);
        List<Recommendation> divided = new ArrayList<>();
        for (Part part : parts) {
            divided.add(partOf(this, divided.size(), part, occurrence));
        }
        step(ProcedureState.SPLIT, occurrence, meetingId);
        tell(occurrence, new RecommendationEvents.Split(id(), reference, divided.stream().map(Named::of).toList(), meetingId,
                reason));
        return divided;
    }

    private static Recommendation partOf(Recommendation whole, int no, Part part, Occurrence occurrence) {
        var recommendation = new Recommendation(part.text(), whole.source);
        recommendation.partOf = whole.id();
        recommendation.reference = Reference.ofPart(Objects.requireNonNull(whole.reference), no);
        recommendation.proponents.addAll(whole.proponents);
        recommendation.address(Objects.requireNonNullElseGet(part.addressees(), whole::addresseeSpecs));
        recommendation.publicSince = whole.isPublic() ? occurrence.recordedAt() : null;
        recommendation.released = whole.released;
        recommendation.embargoUntil = whole.embargoUntil;
        recommendation.withheld = whole.withheld;
        recommendation.madeAt = whole.madeAt;
        recommendation.classifiedAs.addAll(whole.classifiedAs);
        recommendation.categorise(null);
        recommendation.keepWording(WordingOrigin.DIVISION, null, occurrence);
        recommendation.step(ProcedureStep.to(ProcedureState.UNDER_REVIEW, occurrence, null)
                .before(whole.procedure.getLast().bodyCode()));
        recommendation.tell(occurrence, new RecommendationEvents.Drafted(recommendation.id(), whole.source.mechanism(),
                recommendation.reference, whole.id()));
        if (recommendation.isPublic()) {
            recommendation.tell(occurrence, new RecommendationEvents.Published(recommendation.id(), recommendation.reference));
        }
        return recommendation;
    }

    /** An addressee takes a position, for the first time or anew. */
    public Addressee recordPosition(Addressed who, PositionTaken taken, Occurrence occurrence) {
        requireAwaitsPositions();
        Addressee addressee = addressee(who);
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

    /** One of its addressees; refused if it is none. */
    public Addressee addressee(Addressed who) {
        return addressees.stream().filter(one -> one.to().equals(who)).findFirst()
                .orElseThrow(() -> new Invalid("/addressee", "not-an-addressee", "is not one of its addressees"));
    }

    /** Refused unless it is before its addressees. */
    public void requireAwaitsPositions() {
        if (state != ProcedureState.TRANSMITTED) {
            throw new IllegalTransition("A position can be taken on what was transmitted to its addressees", state,
                    state.successors());
        }
    }

    /**
     * An addressee has ceased to be, and another organisation takes its place. If that one is addressed already, the former
     * one's place goes, unless it has taken a position: that stays on record.
     */
    public void succeed(UUID former, UUID successor, Occurrence occurrence) {
        Addressee place = addressee(Addressed.organisation(former));
        Addressee present = addressees.stream().filter(one -> successor.equals(one.to().organisationId())).findFirst()
                .orElse(null);
        if (present == null) {
            place.succeed(successor);
        } else {
            if (place.role() == AddresseeRole.LEAD) {
                place.stepBack();
                present.lead();
            }
            if (place.positions().isEmpty()) {
                addressees.remove(place);
            }
        }
        tell(occurrence, new RecommendationEvents.AddresseeSucceeded(id(), reference, former, successor));
    }

    /** Says what it is about, and which action it asks for. */
    void classify(Classification said, Occurrence occurrence) {
        Set<ClassifiedAs> next = new HashSet<>(classifiedAs);
        said.terms().forEach((scheme, terms) -> {
            next.removeIf(one -> one.term().scheme() == scheme);
            terms.forEach(term -> next.add(new ClassifiedAs(term)));
        });
        boolean otherTerms = classifyBy(next);
        Integer before = category;
        boolean wasSuggested = categorySuggested;
        categorySuggested |= said.whole();
        categorise(said.actionCategory());
        boolean saidOfIt = said.whole() || said.actionCategory() != null;
        if (otherTerms || saidOfIt && (!Objects.equals(before, category) || wasSuggested != categorySuggested)) {
            tell(occurrence, RecommendationEvents.Classified.of(this));
        }
    }

    /** A word of its source has come to mean something; true unless it is classified by that already. */
    boolean understand(Term issue, Occurrence occurrence) {
        if (terms(issue.scheme()).stream().anyMatch(term -> term.id().equals(issue.id()))) {
            return false;
        }
        classifiedAs.add(new ClassifiedAs(issue));
        tell(occurrence, RecommendationEvents.Classified.of(this));
        return true;
    }

    private boolean classifyBy(Set<ClassifiedAs> next) {
        if (next.equals(classifiedAs)) {
            return false;
        }
        classifiedAs.retainAll(next);
        classifiedAs.addAll(next);
        return true;
    }

    /**
     * What it is classified by when an export's words are understood as they now are. Of words that are the same, what was
     * understood before a term was deprecated stays.
     */
    private Set<ClassifiedAs> understood(Imported imported) {
        Set<ClassifiedAs> next = new HashSet<>(classifiedAs);
        boolean sameWords = !imported.differencesFrom(this).contains("issues");
        next.removeIf(one -> one.term().scheme() == Scheme.ISSUE && !(sameWords && one.term().isDeprecated()));
        imported.issues().stream()
                .filter(issue -> next.stream().map(ClassifiedAs::term).map(Term::replacement).noneMatch(issue::equals))
                .forEach(issue -> next.add(new ClassifiedAs(issue)));
        return next;
    }

    /** Says that it is about some terms, too, and about others no more; what is not named stays. */
    void retag(Retagging said, Occurrence occurrence) {
        Map<Scheme, Set<Term>> terms = new EnumMap<>(Scheme.class);
        for (Scheme scheme : said.schemes()) {
            terms.put(scheme, said.applied(scheme, terms(scheme)));
        }
        classify(new Classification(terms, null, false), occurrence);
    }

    /** A measure that stands for it is overdue. */
    public void becomeOverdue(UUID measure, UUID organisation, LocalDate dueOn, Occurrence occurrence) {
        tell(occurrence, new RecommendationEvents.Overdue(id(), reference, measure, organisation, dueOn));
    }

    /** In what an export says something else than the register does, see {@link Imported}. */
    public List<String> differencesFrom(Imported imported) {
        return imported.differencesFrom(this);
    }

    /** Whether an export says something else than the register does, or its words now mean something else. */
    public boolean differsFrom(Imported imported) {
        return !differencesFrom(imported).isEmpty() || !understood(imported).equals(classifiedAs);
    }

    /** Takes over what a newer export says, and what its words now mean; true if that changed anything. */
    public boolean correct(Imported imported, Occurrence occurrence) {
        List<String> changed = differencesFrom(imported);
        boolean otherTerms = classifyBy(understood(imported));
        if (changed.isEmpty()) {
            if (otherTerms) {
                tell(occurrence, RecommendationEvents.Classified.of(this));
            }
            return otherTerms;
        }
        if (changed.contains("text")) {
            reword(imported.text(), WordingOrigin.IMPORT, null, occurrence);
        }
        if (changed.contains("position")) {
            addressees.getFirst().take(imported.positionTaken(occurrence));
        }
        if (Objects.equals(category, source.actionCategory())) {
            // nobody has said otherwise here
            category = imported.source().actionCategory();
        }
        source = imported.source();
        tell(occurrence, RecommendationEvents.Corrected.of(this, imported, changed));
        return true;
    }

    /** True if that is another wording than the present one. */
    private boolean reword(LocalizedText next, WordingOrigin origin, @Nullable UUID author, Occurrence occurrence) {
        LocalizedText revised = text.revisedTo(next);
        if (revised.equals(text)) {
            return false;
        }
        text = revised;
        textVersion++;
        keepWording(origin, author, occurrence);
        return true;
    }

    private void address(List<AddresseeSpec> specs) {
        AddresseeSpec.check(specs);
        if (addresseeSpecs().equals(specs)) {
            return;
        }
        addressees.clear();
        for (int no = 0; no < specs.size(); no++) {
            addressees.add(new Addressee(this, no, specs.get(no)));
        }
    }

    List<AddresseeSpec> addresseeSpecs() {
        return addressees.stream().sorted(Comparator.comparingInt(Addressee::no)).map(Addressee::spec).toList();
    }

    private void leaveAgenda() {
        meetingId = null;
        agendaItemId = null;
    }

    private void decide(MeetingDecision decision, ProcedureState next) {
        decision.requireAbout(this);
        step(ProcedureStep.to(next, decision.occurrence(), decision.meetingId()).by(decision.decisionId()));
    }

    /** Gives the meeting: that of the agenda it is on, if it is on one. */
    private @Nullable UUID recordByHand(ProcedureState next, @Nullable UUID meeting, Occurrence occurrence) {
        Reason.substantial(occurrence, BY_HAND);
        if (meeting != null) {
            requireNotTabledElsewhere(meeting);
        }
        UUID at = state == ProcedureState.TABLED ? meetingId : meeting;
        decisionId = null;
        step(ProcedureStep.to(next, occurrence, at).recordedByHand());
        return at;
    }

    /** A decision that says what was recorded by hand is noted beside it, and changes nothing else. */
    private boolean isKnownByHand(MeetingDecision decision, ProcedureState decided) {
        for (int no = 0; no < procedure.size(); no++) {
            ProcedureStep step = procedure.get(no);
            if (step.isConfirmedBy(decision, decided) && decision.textVersion() == textVersion) {
                procedure.set(no, step.by(decision.decisionId()));
                decisionId = state == decided ? decision.decisionId() : decisionId;
                tell(decision.occurrence(), new RecommendationEvents.DecisionConfirmed(id(), reference, decided,
                        decision.meetingId(), decision.decisionId()));
                return true;
            }
        }
        return false;
    }

    void requireNotTabledElsewhere(UUID meeting) {
        if (state == ProcedureState.TABLED && !meeting.equals(meetingId)) {
            throw new RuleBroken("tabled-elsewhere", "It is on the agenda of another meeting than the one that decided.");
        }
    }

    private void require(ProcedureState next, String what) {
        if (!state.canBecome(next)) {
            throw new IllegalTransition(what, state, state.successors());
        }
    }

    private static RuleBroken noAddressee() {
        return new RuleBroken("no-addressee", "Say whom it is addressed to before it comes onto an agenda.");
    }
}
