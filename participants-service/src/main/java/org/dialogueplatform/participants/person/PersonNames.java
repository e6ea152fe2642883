package org.dialogueplatform.participants.person;

import java.util.List;
import java.util.stream.Stream;

import org.dialogueplatform.participants.spelling.SpeltName;
import org.dialogueplatform.platform.text.LocalizedText;
import org.dialogueplatform.platform.text.Translation;
import org.jspecify.annotations.Nullable;

/** All names that are given for one person: any of them may be the one somebody else enters. */
final class PersonNames {

    private PersonNames() {
    }

    static List<SpeltName> of(String displayName, @Nullable LocalizedText names) {
        Stream<String> inFull = names == null ? Stream.of() : names.translations().values().stream().map(Translation::text);
        return Stream.concat(Stream.of(displayName), inFull).map(SpeltName::of).distinct().toList();
    }

    /** Each word of them once. */
    static List<String> words(String displayName, @Nullable LocalizedText names) {
        return of(displayName, names).stream().flatMap(name -> name.words().stream()).distinct().sorted().toList();
    }

    static boolean alike(List<SpeltName> one, List<SpeltName> other) {
        return one.stream().anyMatch(name -> other.stream().anyMatch(name::isLike));
    }
}
