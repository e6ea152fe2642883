/** What happened to an aggregate, and its form on the wire: CloudEvents 1.0 in Kafka's binary mode. */
@NullMarked
package org.dialogueplatform.platform.event;

import org.jspecify.annotations.NullMarked;
