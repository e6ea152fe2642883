/** Positions as an addressee's focal point proposes them and its head approves them. */
@NullMarked
package org.dialogueplatform.recommendations.approval;

import org.jspecify.annotations.NullMarked;
