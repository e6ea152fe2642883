/** The bodies that meet: the platform itself, its working group and subgroups, and how their meetings are numbered. */
@NullMarked
package org.dialogueplatform.meetings.body;

import org.jspecify.annotations.NullMarked;
