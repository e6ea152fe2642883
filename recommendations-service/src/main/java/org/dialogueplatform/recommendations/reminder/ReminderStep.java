package org.dialogueplatform.recommendations.reminder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a reminder has gone. */
@Schema(name = "ReminderStep")
public enum ReminderStep {
    /** The focal point is told before the day. */
    FOCAL_POINT,
    /** The head is told after it. */
    HEAD,
    /** It is proposed for the agenda. */
    AGENDA
}
