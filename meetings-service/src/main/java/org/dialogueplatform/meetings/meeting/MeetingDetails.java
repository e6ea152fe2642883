package org.dialogueplatform.meetings.meeting;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.problem.FieldError;
import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.RuleBroken;
import org.dialogueplatform.platform.text.LocalizedText;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What an announcement says of a meeting.
 *
 * @param timeZone the IANA zone in which the meeting's clock runs: offsets change by law, also after the date was set
 * @param venue where the room is
 * @param roomCapacity places in the room, if limited
 * @param onlineCapacity places online, if limited
 * @param conduct who runs it, and in which languages
 * @param materialsDueAt until when materials come in
 */
@Embeddable
public record MeetingDetails(
        @Column(nullable = false) @Enumerated(EnumType.STRING) MeetingKind kind,
        @Column(nullable = false) @Enumerated(EnumType.STRING) MeetingMode mode,
        @Column(nullable = false) @JdbcTypeCode(SqlTypes.JSON) LocalizedText title,
        @Column(nullable = false) Instant startsAt,
        @Column(nullable = false) Instant endsAt,
        @Column(nullable = false) ZoneId timeZone,
        @JdbcTypeCode(SqlTypes.JSON) @Nullable LocalizedText venue,
        @Embedded @Nullable OnlineAccess onlineAccess,
        @Nullable Integer roomCapacity,
        @Nullable Integer onlineCapacity,
        @Embedded @Nullable RegistrationWindow registration,
        @Embedded @Nullable Conduct conduct,
        @Nullable Instant materialsDueAt) {

    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofDays(366);

    /** The calendar year in which it starts, where it takes place. */
    public int year() {
        return startsAt.atZone(timeZone).getYear();
    }

    /** Ends in a problem, field by field, unless all this goes together. */
    void requireSensible() {
        List<FieldError> errors = new ArrayList<>();
        if (!ZoneId.getAvailableZoneIds().contains(timeZone.getId())) {
            errors.add(new FieldError("/timeZone", "unknown-time-zone",
                    "must be a zone of the IANA database, such as Asia/Almaty, not an offset"));
        }
        if (startsAt.isBefore(EARLIEST) || startsAt.isAfter(LATEST)) {
            errors.add(new FieldError("/startsAt", "out-of-range", "must lie between 1990 and 2100"));
        }
        if (!endsAt.isAfter(startsAt)) {
            errors.add(new FieldError("/endsAt", "ends-before-start", "must be after startsAt"));
        } else if (endsAt.isAfter(startsAt.plus(LONGEST))) {
            errors.add(new FieldError("/endsAt", "too-long", "must be within a year of startsAt"));
        }
        if (!mode.hasRoom() && roomCapacity != null) {
            errors.add(new FieldError("/roomCapacity", "no-room", "an online meeting has no room: leave it out"));
        }
        if (!mode.hasOnlineAccess() && (onlineAccess != null || onlineCapacity != null)) {
            errors.add(new FieldError(onlineAccess != null ? "/onlineAccess" : "/onlineCapacity", "not-online",
                    "a meeting in person cannot be joined online: leave it out or make the meeting HYBRID"));
        }
        if (registration != null) {
            requireSensible(registration, errors);
        }
        if (conduct != null) {
            conduct.requireSensible(errors);
        }
        if (materialsDueAt != null && materialsDueAt.isAfter(startsAt)) {
            errors.add(new FieldError("/materialsDueAt", "after-start", "must not be after startsAt"));
        }
        if (!errors.isEmpty()) {
            throw new Invalid(errors);
        }
    }

    private void requireSensible(RegistrationWindow window, List<FieldError> errors) {
        Instant opensAt = window.opensAt();
        Instant closesAt = window.closesAt();
        if (opensAt != null && closesAt != null && !closesAt.isAfter(opensAt)) {
            errors.add(new FieldError("/registration/closesAt", "closes-before-opening", "must be after opensAt"));
        }
        if (opensAt != null && opensAt.isBefore(EARLIEST)) {
            errors.add(new FieldError("/registration/opensAt", "out-of-range", "must not lie before 1990"));
        }
        if (closesAt != null && closesAt.isBefore(EARLIEST)) {
            errors.add(new FieldError("/registration/closesAt", "out-of-range", "must not lie before 1990"));
        }
        if (opensAt != null && !opensAt.isBefore(startsAt)) {
            errors.add(new FieldError("/registration/opensAt", "registration-after-start", "must be before startsAt"));
        }
        if (closesAt != null && closesAt.isAfter(startsAt)) {
            errors.add(new FieldError("/registration/closesAt", "registration-after-start", "must not be after startsAt"));
        }
    }

    /** An announcement must say where people can go. */
    void requireAnnounceable() {
        requireVenue();
        requireOnlineAccess();
    }

    void requireVenue() {
        if (mode.hasRoom() && venue == null) {
            throw new RuleBroken("venue-missing",
                    "People are to come to a room: say which (venue) before announcing the meeting.");
        }
    }

    void requireOnlineAccess() {
        if (mode.hasOnlineAccess() && onlineAccess == null && onlineCapacity == null) {
            throw new RuleBroken("online-access-missing", "People are to join online: say where (onlineAccess) or for how many "
                    + "(onlineCapacity) before announcing the meeting.");
        }
    }

    /** What a new wording makes of this: translations that did not follow are outdated. */
    MeetingDetails revisedTo(MeetingDetails next) {
        LocalizedText nextVenue = venue == null || next.venue == null ? next.venue : venue.revisedTo(next.venue);
        return new MeetingDetails(next.kind, next.mode, title.revisedTo(next.title), next.startsAt, next.endsAt, next.timeZone,
                nextVenue, next.onlineAccess, next.roomCapacity, next.onlineCapacity, next.registration, next.conduct,
                next.materialsDueAt);
    }

    /** Whether the term for materials has passed; it never does where none was set. */
    boolean materialsOverAt(Instant moment) {
        return materialsDueAt != null && moment.isAfter(materialsDueAt);
    }

    MeetingDetails withMaterialsDueAt(Instant due) {
        return new MeetingDetails(kind, mode, title, startsAt, endsAt, timeZone, venue, onlineAccess, roomCapacity,
                onlineCapacity, registration, conduct, due);
    }

    /** Whether both are in one place at one time, as far as is said of either. */
    boolean isWhereAndWhen(MeetingDetails other) {
        return startsAt.equals(other.startsAt) && endsAt.equals(other.endsAt) && Objects.equals(venue, other.venue);
    }

    /** Whether both name one venue in the same words, in whatever language. */
    boolean sharesVenue(MeetingDetails other) {
        Set<String> places = places(venue);
        places.retainAll(places(other.venue));
        return !places.isEmpty();
    }

    private static Set<String> places(@Nullable LocalizedText venue) {
        return venue == null ? new HashSet<>()
                : venue.translations().values().stream()
                        .map(place -> place.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                        .collect(Collectors.toCollection(HashSet::new));
    }

    /** In what it differs from another. */
    Set<MeetingChange> changesTo(MeetingDetails other) {
        Set<MeetingChange> changes = EnumSet.noneOf(MeetingChange.class);
        note(changes, MeetingChange.KIND, kind, other.kind);
        note(changes, MeetingChange.MODE, mode, other.mode);
        note(changes, MeetingChange.TITLE, title, other.title);
        note(changes, MeetingChange.TIME, startsAt, other.startsAt);
        note(changes, MeetingChange.TIME, endsAt, other.endsAt);
        note(changes, MeetingChange.TIME, timeZone, other.timeZone);
        note(changes, MeetingChange.PLACE, venue, other.venue);
        note(changes, MeetingChange.PLACE, onlineAccess, other.onlineAccess);
        note(changes, MeetingChange.CAPACITY, roomCapacity, other.roomCapacity);
        note(changes, MeetingChange.CAPACITY, onlineCapacity, other.onlineCapacity);
        note(changes, MeetingChange.REGISTRATION, registration, other.registration);
        note(changes, MeetingChange.CONDUCT, conduct, other.conduct);
        note(changes, MeetingChange.MATERIALS, materialsDueAt, other.materialsDueAt);
        return changes;
    }

    private static void note(Set<MeetingChange> changes, MeetingChange change, @Nullable Object before,
            @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(change);
        }
    }
}
