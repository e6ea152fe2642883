/** What a page of a front end needs, in one answer: which parts a view is made of, and how they are put together. */
@NullMarked
package org.dialogueplatform.gateway.views;

import org.jspecify.annotations.NullMarked;
