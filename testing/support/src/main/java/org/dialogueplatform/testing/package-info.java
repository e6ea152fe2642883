/** What the tests of every service share: real infrastructure, contracts, events, architecture. */
@NullMarked
package org.dialogueplatform.testing;

import org.jspecify.annotations.NullMarked;
