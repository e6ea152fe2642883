/** What partners and the secretariat do while something is measured or killed: subscriptions, receivers, edits. */
@NullMarked
package org.dialogueplatform.testing.benchmarks.partner;

import org.jspecify.annotations.NullMarked;
