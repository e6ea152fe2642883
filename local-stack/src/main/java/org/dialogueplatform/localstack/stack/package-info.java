/** The suite on one machine: what {@code ./dialogue} starts, watches and stops. */
@NullMarked
package org.dialogueplatform.localstack.stack;

import org.jspecify.annotations.NullMarked;
