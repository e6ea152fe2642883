/** Work that one process per service does at a time, whatever the number of replicas: whoever holds its lock does it. */
@NullMarked
package org.dialogueplatform.platform.ownership;

import org.jspecify.annotations.NullMarked;
