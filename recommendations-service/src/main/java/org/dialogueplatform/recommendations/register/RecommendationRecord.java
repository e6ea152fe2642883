package org.dialogueplatform.recommendations.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.publication.PubliclyNumbered;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.time.Occurrence;
import org.dialogueplatform.recommendations.classification.ActionCategory;
import org.dialogueplatform.recommendations.position.HeadlinePosition;
import org.dialogueplatform.recommendations.position.Position;
import org.dialogueplatform.recommendations.vocabulary.Scheme;
import org.dialogueplatform.recommendations.vocabulary.Term;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What the register holds of a recommendation, and how anything that happens to it is put on record. What may happen is said by
 * {@link Recommendation}.
 */
@MappedSuperclass
public abstract class RecommendationRecord extends AggregateRoot implements PubliclyNumbered {

    @Nullable
    String reference;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    ProcedureState state = ProcedureState.DRAFT;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(nullable = false)
    LocalizedText text;

    /** Raised whenever the wording changes, so that a decision can say which wording it is about. */
    int textVersion = 1;

    @ElementCollection
    @CollectionTable(name = "recommendation_wording", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "seq")
    List<KeptWording> wordings = new ArrayList<>();

    @JdbcTypeCode(SqlTypes.JSON)
    @Nullable
    LocalizedText summary;

    @Embedded
    Source source;

    @ElementCollection
    @CollectionTable(name = "recommendation_proponent", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "no")
    List<Proponent> proponents = new ArrayList<>();

    @OneToMany(mappedBy = "recommendation", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("no")
    List<Addressee> addressees = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "procedure_step", joinColumns = @JoinColumn(name = "recommendation_id"))
    @OrderColumn(name = "no")
    List<ProcedureStep> procedure = new ArrayList<>();

    @Nullable
    UUID meetingId;

    @Nullable
    UUID agendaItemId;

    /** From what was said at a meeting it came, if it did. */
    @Nullable
    UUID interventionId;

    @Nullable
    UUID decisionId;

    /** Which one it was merged into, if it was. */
    @Nullable
    UUID mergedInto;

    /** Which one it was split off, if from one. */
    @Nullable
    UUID partOf;

    /** Since when everybody may read it; none while nobody but those concerned may. */
    @Nullable
    Instant publicSince;

    /** Tabled or registered, or a part of what was: public unless it is held back. */
    boolean released;

    /** Not public before then. */
    @Nullable
    Instant embargoUntil;

    /** Taken off the public record by the secretariat. */
    boolean withheld;

    /** Counts the public events about it; raised where they are written, and not by changing the row. */
    @Column(insertable = false, updatable = false)
    long publicNo;

    @ElementCollection
    @CollectionTable(name = "recommendation_term", joinColumns = @JoinColumn(name = "recommendation_id"))
    Set<ClassifiedAs> classifiedAs = new HashSet<>();

    /** See {@link ActionCategory}. */
    @Nullable
    Integer category;

    boolean categorySuggested;

    @Nullable
    Instant madeAt;

    @SuppressWarnings("NullAway.Init")
    RecommendationRecord() {
    }

    RecommendationRecord(LocalizedText text, Source source) {
        this.text = text;
        this.source = source;
    }

    /** What somebody said counts, then what was said before, here or by its source; otherwise what the text suggests. */
    void categorise(@Nullable Integer said) {
        if (said != null) {
            category = said;
            categorySuggested = false;
        } else if (category == null || categorySuggested) {
            Integer ofSource = source.actionCategory();
            category = ofSource != null ? ofSource
                    : ActionCategory.suggestFor(text).map(ActionCategory::number).orElse(null);
            categorySuggested = ofSource == null && category != null;
        }
    }

    void keepWording(WordingOrigin origin, @Nullable UUID author, Occurrence occurrence) {
        wordings.add(new KeptWording(textVersion, text, origin, author, occurrence.occurredAt(), occurrence.recordedAt(),
                occurrence.reason(), isPublic()));
    }

    void step(ProcedureState next, Occurrence occurrence, @Nullable UUID meeting) {
        step(ProcedureStep.to(next, occurrence, meeting));
    }

    void step(ProcedureStep step) {
        state = step.state();
        procedure.add(step);
    }

    void tell(Occurrence occurrence, Object event) {
        record(RecommendationEvents.TOPIC, occurrence.occurredAt(), event);
    }

    /** The human reference; none while it has never been submitted. */
    public @Nullable String reference() {
        return reference;
    }

    /** The code of the working group that reviews it now; none if it is elsewhere, or was put off by a meeting. */
    public @Nullable String reviewingBody() {
        return state == ProcedureState.UNDER_REVIEW ? procedure.getLast().bodyCode() : null;
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

    /** Every wording it has had, the present one last. */
    public List<KeptWording> wordings() {
        return List.copyOf(wordings);
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

    /** What was said at a meeting and led to it. */
    public @Nullable UUID interventionId() {
        return interventionId;
    }

    /** The decision that brought it to its present state, if one did. */
    public @Nullable UUID decisionId() {
        return decisionId;
    }

    public @Nullable UUID mergedInto() {
        return mergedInto;
    }

    public @Nullable UUID partOf() {
        return partOf;
    }

    public @Nullable Instant publicSince() {
        return publicSince;
    }

    public boolean isPublic() {
        return publicSince != null;
    }

    /** Until when it is kept from the public, if until a certain moment. */
    public @Nullable Instant embargoUntil() {
        return embargoUntil;
    }

    /** Whether the secretariat has taken it off the public record. */
    public boolean isWithheld() {
        return withheld;
    }

    /** Whether it was passed on to its addressees. */
    public boolean isPassedOn() {
        return state == ProcedureState.TRANSMITTED || state == ProcedureState.CLOSED;
    }

    /** Whether this organisation is among those it is addressed to. */
    public boolean isAddressedTo(@Nullable UUID organisation) {
        return organisation != null && addressees.stream().anyMatch(one -> organisation.equals(one.to().organisationId()));
    }

    /** The number of the last public event about it; 0 if there has been none. */
    public long publicNo() {
        return publicNo;
    }

    @Override
    public void publiclyTold(long no) {
        publicNo = no;
    }

    /** The terms of a scheme that it is classified by, in the order of their codes. */
    public List<Term> terms(Scheme scheme) {
        return classifiedAs.stream().map(ClassifiedAs::term).filter(term -> term.scheme() == scheme)
                .sorted(Comparator.comparing(Term::code)).toList();
    }

    /** From 1 to 5, see {@link ActionCategory}. */
    public @Nullable Integer actionCategory() {
        return category;
    }

    /** Whether nobody has said which action it asks for, and only its opening verb suggests it. */
    public boolean isActionCategorySuggested() {
        return categorySuggested;
    }

    /** When it was first submitted or, elsewhere, made; none while it is a draft, or if its source does not tell. */
    public @Nullable Instant madeAt() {
        return madeAt;
    }

    /** Whether this organisation wrote it, alone or with others. */
    public boolean isWrittenBy(@Nullable UUID organisation) {
        return proponents.stream().anyMatch(one -> one.isOf(organisation) && one.role() == ProponentRole.PROPONENT);
    }

    /** Whether this organisation is among those who propose or support it. */
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
