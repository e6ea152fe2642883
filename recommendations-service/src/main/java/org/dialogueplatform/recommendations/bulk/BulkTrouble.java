package org.dialogueplatform.recommendations.bulk;

/** Something went wrong with one item, and not by any rule of the field. */
final class BulkTrouble extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long no;

    BulkTrouble(long no, RuntimeException cause) {
        super("Item " + no, cause);
        this.no = no;
    }

    /** Of which item. */
    long no() {
        return no;
    }
}
