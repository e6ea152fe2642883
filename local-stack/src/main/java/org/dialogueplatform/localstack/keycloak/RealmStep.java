package org.dialogueplatform.localstack.keycloak;

import java.util.function.BiConsumer;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A change to realms that were made from an earlier {@code realm.json}. A realm made from the present one has it already, so
 * the two are changed together. A step that was interrupted is done again, so doing it twice must do no harm.
 *
 * @param version what the realm has when it is done; one more than the step before it
 * @param change to the realm, given what {@code realm.json} declares; paths begin with {@code /dialogue}
 */
record RealmStep(int version, BiConsumer<KeycloakAdmin, JsonNode> change) {
}
