/** The suite's one OpenAPI document. */
@NullMarked
package org.dialogueplatform.gateway.edge.openapi;

import org.jspecify.annotations.NullMarked;
