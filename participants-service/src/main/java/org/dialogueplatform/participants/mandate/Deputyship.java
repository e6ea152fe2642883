package org.dialogueplatform.participants.mandate;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.jspecify.annotations.Nullable;

/** Who may stand in for whom, and for how long. */
final class Deputyship {

    /** A leap year; who is away for longer has a successor. */
    private static final Duration AT_MOST = Duration.ofDays(366);

    private Deputyship() {
    }

    static void requirePossible(Mandate represented, Mandate own, Period period, Instant now) {
        requireHasDeputies(represented);
        requireCanStandIn(represented, own, now);
        if (!period.to().isAfter(now)) {
            throw new Invalid("/validTo", "over-already", "lies in the past: a deputy acts from now on");
        }
        requireWithin(represented, period, "outside-the-mandate", "the mandate of whom the deputy stands in for");
        requireWithin(own, period, "outside-the-own-mandate", "the deputy's own mandate");
    }

    /** Whether there can be a deputy at all, whoever it is. */
    static void requireHasDeputies(Mandate represented) {
        if (represented.isDeputys()) {
            throw new RuleBroken("not-transferable",
                    "A deputy names no deputy. Ask whom they stand in for, or the secretariat.");
        }
        if (!represented.office().mayBeDeputised()) {
            throw new RuleBroken("no-deputies", "Only a head or a focal point has a deputy, and this is the mandate of a "
                    + represented.office() + ".");
        }
        if (!represented.isHeld()) {
            throw new RuleBroken("not-held", "Nobody has taken up this mandate yet, so nobody can stand in for them.");
        }
    }

    private static void requireCanStandIn(Mandate represented, Mandate own, Instant now) {
        if (!Objects.equals(own.organisationId(), represented.organisationId())) {
            throw unknown();
        }
        if (own.personId().equals(represented.personId()) || Objects.equals(own.subject(), represented.subject())) {
            throw new Invalid("/mandateId", "own-deputy", "is one's own: nobody stands in for themselves");
        }
        if (own.isDeputys()) {
            throw new Invalid("/mandateId", "deputys-mandate",
                    "is itself a deputy's: name the mandate by which they act for the organisation otherwise");
        }
        if (own.state(now) != MandateState.ACTIVE) {
            throw new Invalid("/mandateId", "not-held", "is held by nobody: it was not taken up, or has ended");
        }
        if (!represented.office().outranks(own.office())) {
            throw new Invalid("/mandateId", "nothing-to-gain", own.office().speaksForAnOrganisation()
                    ? "is that of a " + own.office() + ", who may do as much in their own right"
                    : "is that of a " + own.office() + ", who does not speak for the organisation");
        }
    }

    private static void requireWithin(Mandate mandate, Period period, String code, String whose) {
        Instant end = mandate.validTo();
        if (period.from().isBefore(mandate.validFrom())) {
            throw new Invalid("/validFrom", code, "must not be before " + mandate.validFrom() + ", when " + whose + " begins");
        }
        if (end != null && period.to().isAfter(end)) {
            throw new Invalid("/validTo", code, "must not be after " + end + ", when " + whose + " ends");
        }
    }

    /** The same whether there is none at all or it is another organisation's. */
    static Invalid unknown() {
        return new Invalid("/mandateId", "unknown", "The organisation has no such mandate.");
    }

    /**
     * For how long somebody stands in.
     *
     * @param from the first moment
     * @param to the first moment after
     */
    record Period(Instant from, Instant to) {

        Period {
            MandateTerms.requirePlausible(from, "/validFrom");
            MandateTerms.requirePlausible(to, "/validTo");
            if (!to.isAfter(from)) {
                throw new Invalid("/validTo", "before-beginning", "must be after the first moment, " + from);
            }
            if (Duration.between(from, to).compareTo(AT_MOST) > 0) {
                throw new Invalid("/validTo", "too-long", "must be a year after the first moment at most, " + from
                        + ": whoever is away for longer has a successor");
            }
        }

        static Period of(@Nullable Instant from, @Nullable Instant to) {
            return new Period(Objects.requireNonNull(from), Objects.requireNonNull(to));
        }
    }
}
