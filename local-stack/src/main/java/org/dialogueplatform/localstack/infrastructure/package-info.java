/** Real PostgreSQL and Kafka on one machine, without containers; for the local stack and for tests. */
@NullMarked
package org.dialogueplatform.localstack.infrastructure;

import org.jspecify.annotations.NullMarked;
