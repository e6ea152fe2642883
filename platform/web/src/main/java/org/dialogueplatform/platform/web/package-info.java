/** What every HTTP interface of the suite does alike: pages, fields, versions, caches, preconditions, request ids, limits. */
@NullMarked
package org.dialogueplatform.platform.web;

import org.jspecify.annotations.NullMarked;
