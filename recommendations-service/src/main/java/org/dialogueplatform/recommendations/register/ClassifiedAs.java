package org.dialogueplatform.recommendations.register;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

import org.dialogueplatform.recommendations.vocabulary.Term;

/** A term that a recommendation is classified by. */
@Embeddable
public record ClassifiedAs(@ManyToOne(fetch = FetchType.EAGER, optional = false) @JoinColumn(name = "term_id") Term term) {
}
