/** Where requests from outside come in: routes, limits, headers, one OpenAPI document. Knows no word of the domain. */
@NullMarked
package org.dialogueplatform.gateway.edge;

import org.jspecify.annotations.NullMarked;
