/** What an organisation owes, by date. */
@NullMarked
package org.dialogueplatform.recommendations.work;

import org.jspecify.annotations.NullMarked;
