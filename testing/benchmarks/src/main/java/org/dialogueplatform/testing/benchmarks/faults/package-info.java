/**
 * {@code ./dialogue faults}: processes of the running suite are killed at random while partners are told of what happens, and
 * in the end nothing may be missing anywhere.
 */
@NullMarked
package org.dialogueplatform.testing.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
