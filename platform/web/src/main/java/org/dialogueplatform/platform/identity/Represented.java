package org.dialogueplatform.platform.identity;

import java.util.UUID;

/**
 * Whom a deputy stands in for.
 *
 * @param mandate by which that somebody acts
 * @param person that somebody as a person known to the participants-service
 */
public record Represented(UUID mandate, UUID person) {
}
