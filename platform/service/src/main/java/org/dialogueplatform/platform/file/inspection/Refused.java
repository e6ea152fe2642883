package org.dialogueplatform.platform.file.inspection;

import org.dialogueplatform.platform.problem.Invalid;

/** Why a file is not taken in. */
final class Refused {

    private static final String FILE = "/file";

    private Refused() {
    }

    /** It is of a kind that is not taken. */
    static Invalid kind(String found) {
        return new Invalid(FILE, "kind-not-allowed", "is " + found + "; taken are " + FileKind.allowed());
    }

    /** It is of an allowed kind, but not as that kind should be. */
    static Invalid because(String code, String detail) {
        return new Invalid(FILE, code, detail);
    }

    /** It can be read as something else as well, or hides something behind or before what it shows. */
    static Invalid polyglot(String detail) {
        return because("more-than-one-file", detail + "; send it without that");
    }

    /** It does not keep the rules of its own format. */
    static Invalid damaged(FileKind kind, String detail) {
        return because("damaged", "is no sound " + kind + " file: " + detail);
    }

    /** It does something when it is opened. */
    static Invalid active(String what) {
        return because("active-content", "contains " + what + "; send it without that");
    }
}
