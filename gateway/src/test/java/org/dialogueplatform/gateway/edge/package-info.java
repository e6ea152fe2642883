/** The way in, tested against real little services on real sockets. */
@NullMarked
package org.dialogueplatform.gateway.edge;

import org.jspecify.annotations.NullMarked;
