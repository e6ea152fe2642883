/** What every HTTP interface of the suite does alike: pages, preconditions, request ids, limits. */
@NullMarked
package org.dialogueplatform.platform.web;

import org.jspecify.annotations.NullMarked;
