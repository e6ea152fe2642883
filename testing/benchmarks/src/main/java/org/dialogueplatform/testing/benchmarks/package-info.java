/**
 * {@code ./dialogue bench}: how fast the packaged suite answers, what that costs each of its processes, how soon an event has
 * its effect, and whether under load every event was told.
 */
@NullMarked
package org.dialogueplatform.testing.benchmarks;

import org.jspecify.annotations.NullMarked;
