package org.dialogueplatform.meetings.body;

/** Among which of a body's meetings the numbers are counted. */
public enum Counting {
    /** From the first number again each year: the 1st meeting of 2023, the 1st of 2024. */
    YEARLY,
    /** Through all years: the 42nd meeting. */
    CONTINUOUS;

    /** The year in whose name the counter runs; 0 for all of them. */
    public int counterYear(int year) {
        return this == YEARLY ? year : 0;
    }
}
