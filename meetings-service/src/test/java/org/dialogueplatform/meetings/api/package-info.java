/** The service as its callers and neighbours see it, on real PostgreSQL and Kafka. */
@NullMarked
package org.dialogueplatform.meetings.api;

import org.jspecify.annotations.NullMarked;
