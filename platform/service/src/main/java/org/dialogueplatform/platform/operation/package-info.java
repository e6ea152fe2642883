/** What an operator does with events, on the management interface, which the gateway does not route to. */
@NullMarked
package org.dialogueplatform.platform.operation;

import org.jspecify.annotations.NullMarked;
