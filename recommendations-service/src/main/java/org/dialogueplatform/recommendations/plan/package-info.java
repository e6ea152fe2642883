/**
 * What is to be done: the government's plans as they were published, their measures, and for which recommendations each of them
 * stands.
 */
@NullMarked
package org.dialogueplatform.recommendations.plan;

import org.jspecify.annotations.NullMarked;
