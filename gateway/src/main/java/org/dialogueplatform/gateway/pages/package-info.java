/** What a person with a browser is shown by the gateway itself, in the suite's three languages. */
@NullMarked
package org.dialogueplatform.gateway.pages;

import org.jspecify.annotations.NullMarked;
