package org.dialogueplatform.recommendations.imports;

/** What comes out of a damaged file as the database takes it: PostgreSQL has no place for the character NUL. */
final class Storable {

    private static final char REPLACEMENT = '\uFFFD';

    private Storable() {
    }

    static String text(String given) {
        return given.replace('\0', REPLACEMENT);
    }
}
