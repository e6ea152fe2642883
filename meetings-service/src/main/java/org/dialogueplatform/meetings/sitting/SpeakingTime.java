package org.dialogueplatform.meetings.sitting;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * How long a meeting heard whom: counted over those who asked for the floor, so that what was asked for stands beside what was
 * given. Who withdrew counts as having asked; a speech that has not ended does not count yet.
 */
public record SpeakingTime(Share all, List<Line<String>> byCategory, List<Line<UUID>> byOrganisation,
        List<Line<Delegate>> byPerson) {

    /** Of those who act for no organisation. */
    public static final String NO_CATEGORY = "NONE";

    /**
     * @param asked how often the floor was asked for
     * @param spoke how often somebody spoke
     * @param spokenSeconds how long, together
     */
    public record Share(int asked, int spoke, int spokenSeconds) {

        public static Share of(List<Speaker> speakers) {
            List<Integer> spoken = speakers.stream().map(Speaker::spokenSeconds).filter(Objects::nonNull).toList();
            return new Share(speakers.size(), spoken.size(), spoken.stream().mapToInt(Integer::intValue).sum());
        }
    }

    /** @param of a category, an organisation, a person */
    public record Line<K>(K of, Share share) {
    }

    static SpeakingTime of(List<Speaker> speakers) {
        return new SpeakingTime(Share.of(speakers),
                lines(speakers, speaker -> Objects.requireNonNullElse(speaker.category(), NO_CATEGORY)),
                lines(speakers, speaker -> speaker.delegate().organisationId()), lines(speakers, Speaker::delegate));
    }

    /** Who spoke longest comes first. */
    private static <K> List<Line<K>> lines(List<Speaker> speakers, Function<Speaker, @Nullable K> key) {
        Map<K, List<Speaker>> groups = speakers.stream().filter(speaker -> key.apply(speaker) != null)
                .collect(Collectors.groupingBy(speaker -> Objects.requireNonNull(key.apply(speaker))));
        return groups.entrySet().stream().map(group -> new Line<>(group.getKey(), Share.of(group.getValue())))
                .sorted(Comparator.<Line<K>> comparingInt(line -> line.share().spokenSeconds()).reversed()
                        .thenComparing(line -> line.of().toString()))
                .toList();
    }
}
