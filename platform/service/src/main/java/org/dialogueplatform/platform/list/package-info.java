/** Lists of what repositories hold: conditions, orders, pages. */
@NullMarked
package org.dialogueplatform.platform.list;

import org.jspecify.annotations.NullMarked;
