/**
 * Personal data at rest: under a key per person, which is itself under a master key from the configuration. Destroying the
 * person's key erases everything that was ever written under it, in backups and in the audit trail, too.
 */
@NullMarked
package org.dialogueplatform.platform.personal;

import org.jspecify.annotations.NullMarked;
