/** Text in Kazakh, Russian and English, with one authoritative language. */
@NullMarked
package org.dialogueplatform.platform.text;

import org.jspecify.annotations.NullMarked;
