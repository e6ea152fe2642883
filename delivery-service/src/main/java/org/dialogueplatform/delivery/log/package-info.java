/**
 * The log of all public events, in one order for everybody: how they come in, where one stands in it, and what one wants of it.
 */
@NullMarked
package org.dialogueplatform.delivery.log;

import org.jspecify.annotations.NullMarked;
