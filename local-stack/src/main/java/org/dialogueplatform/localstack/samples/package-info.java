/** The sample data: one true story, told to the suite through its public interface. */
@NullMarked
package org.dialogueplatform.localstack.samples;

import org.jspecify.annotations.NullMarked;
