/**
 * Work that is due every day, done by one process of the service, whatever the number of replicas; what was missed while none
 * ran
 * is caught up.
 */
@NullMarked
package org.dialogueplatform.platform.schedule;

import org.jspecify.annotations.NullMarked;
