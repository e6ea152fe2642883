/** Keycloak on one machine, and its realm wherever it runs. */
@NullMarked
package org.dialogueplatform.localstack.keycloak;

import org.jspecify.annotations.NullMarked;
