package org.dialogueplatform.platform.personal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Inject;

import org.dialogueplatform.testing.SuiteInfrastructure;
import org.junit.jupiter.api.Test;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@WithTestResource(SuiteInfrastructure.class)
class PersonalKeysTest {

    private static final String PHONE = "+7 701 000 00 00";

    @Inject
    PersonalKeys keys;

    @Inject
    AgroalDataSource database;

    private final UUID person = UUID.randomUUID();

    @Test
    void whatIsSealedIsReadAgainAndShowsNothing() {
        String sealed = seal(PHONE);

        assertFalse(sealed.contains("701"));
        assertEquals(Optional.of(PHONE), keys.open(person, sealed));
        assertNotEquals(sealed, seal(PHONE), "the same text twice does not look the same");
    }

    @Test
    void whatBelongsToOnePersonCannotBePassedOffAsAnothers() {
        String sealed = seal(PHONE);
        UUID other = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> keys.seal(other, "something"));

        assertThrows(IllegalStateException.class, () -> keys.open(other, sealed));
    }

    @Test
    void whoWasForgottenStaysForgotten() {
        String sealed = seal(PHONE);

        QuarkusTransaction.requiringNew().run(() -> keys.forget(person));

        assertEquals(Optional.empty(), keys.open(person, sealed));
        assertThrows(IllegalStateException.class, () -> seal(PHONE));
    }

    @Test
    void keysMoveUnderANewMasterKeyAndStillOpenWhatWasSealedBefore() {
        String sealed = seal(PHONE);
        Map<String, String> both = Map.of("1", "bG9jYWwtdXNlLW9ubHktbmV2ZXItaW4tcHJvZHVjdGk=", "2",
                Base64.getEncoder().encodeToString(Sealing.random(32)));

        int moved = QuarkusTransaction.requiringNew().call(() -> new PersonalKeys(database, masterKeys(both, "2")).rewrap());

        assertTrue(moved >= 1);
        var afterwards = new PersonalKeys(database, masterKeys(Map.of("2", both.get("2")), "2"));
        assertEquals(Optional.of(PHONE), afterwards.open(person, sealed));
        QuarkusTransaction.requiringNew().call(() -> new PersonalKeys(database, masterKeys(both, "1")).rewrap());
    }

    @Test
    void aMasterKeyThatIsNoneIsRefusedAtOnce() {
        assertThrows(IllegalStateException.class, () -> masterKeys(Map.of("1", "c2hvcnQ="), "1"));
        assertThrows(IllegalStateException.class, () -> masterKeys(Map.of(), "1"));
        assertThrows(IllegalStateException.class, () -> masterKeys(Map.of("1", "none"), "1"));
    }

    private String seal(String plain) {
        return QuarkusTransaction.requiringNew().call(() -> keys.seal(person, plain));
    }

    private static MasterKeys masterKeys(Map<String, String> byName, String current) {
        return new MasterKeys(new PersonalSettings() {
            @Override
            public Map<String, String> masterKeys() {
                return byName;
            }

            @Override
            public String currentKey() {
                return current;
            }
        });
    }
}
