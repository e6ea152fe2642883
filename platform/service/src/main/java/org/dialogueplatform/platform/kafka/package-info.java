/** How the suite's own clients reach Kafka. */
@NullMarked
package org.dialogueplatform.platform.kafka;

import org.jspecify.annotations.NullMarked;
