/** What an organisation that has ceased to be still owed, taken on by its successor. */
@NullMarked
package org.dialogueplatform.recommendations.succession;

import org.jspecify.annotations.NullMarked;
