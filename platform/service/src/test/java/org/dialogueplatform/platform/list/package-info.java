@NullMarked
package org.dialogueplatform.platform.list;

import org.jspecify.annotations.NullMarked;
