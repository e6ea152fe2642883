/** One OpenAPI document for the suite, made of those the services commit to. */
@NullMarked
package org.dialogueplatform.gateway.edge.openapi;

import org.jspecify.annotations.NullMarked;
