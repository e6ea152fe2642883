/** What browsers must be told and asked, so that no page of somebody else acts for whoever is signed in here. */
@NullMarked
package org.dialogueplatform.gateway.browser;

import org.jspecify.annotations.NullMarked;
