package org.dialogueplatform.meetings.meeting;

/**
 * How many of one category took part in one way.
 *
 * @param category the category of their organisations, as the participants-service names it
 * @param mode ROOM or ONLINE
 * @param present how many were there at any time
 */
public record AttendanceCount(String category, String mode, int present) {
}
