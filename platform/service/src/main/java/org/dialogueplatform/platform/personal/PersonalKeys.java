package org.dialogueplatform.platform.personal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/** Seals what is personal under its person's own key, and forgets the key when the person is to be forgotten. */
@ApplicationScoped
public class PersonalKeys {

    /** In front of everything sealed here, to know it by and to change the way later. */
    private static final String VERSION = "p1.";

    private static final int KEY_BYTES = 32;

    private final AgroalDataSource database;
    private final MasterKeys masterKeys;

    @Inject
    public PersonalKeys(AgroalDataSource database, MasterKeys masterKeys) {
        this.database = database;
        this.masterKeys = masterKeys;
    }

    /**
     * What is to be stored in place of a personal text, in the caller's transaction.
     *
     * @throws IllegalStateException if the person was forgotten
     */
    public String seal(UUID person, String plain) {
        return sealUnlessForgotten(person, List.of(plain)).map(List::getFirst).orElseThrow(
                () -> new IllegalStateException("This person was forgotten: nothing personal is kept any more"));
    }

    /** As {@link #seal}, several texts at once; nothing if the person was forgotten. */
    public Optional<List<String>> sealUnlessForgotten(UUID person, List<String> plain) {
        Kept kept = find(person);
        SecretKey key = (kept == null ? create(person) : kept).key();
        if (key == null) {
            return Optional.empty();
        }
        return Optional.of(plain.stream().map(text -> Sealing.seal(key, text.getBytes(StandardCharsets.UTF_8), bytes(person)))
                .map(sealed -> VERSION + Base64.getEncoder().withoutPadding().encodeToString(sealed)).toList());
    }

    /** The personal text again; nothing if the person was forgotten. */
    public Optional<String> open(UUID person, String sealed) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalArgumentException("This was not sealed here");
        }
        Kept kept = find(person);
        if (kept == null || kept.key() == null) {
            return Optional.empty();
        }
        byte[] plain = Sealing.open(kept.key(), Base64.getDecoder().decode(sealed.substring(VERSION.length())), bytes(person));
        return Optional.of(new String(plain, StandardCharsets.UTF_8));
    }

    /** Destroys the person's key: nothing sealed under it can be read again by anybody, and no new key is made. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(UUID person) {
        try (Connection connection = database.getConnection(); PreparedStatement update = connection.prepareStatement("""
                insert into personal_key (person_id, forgotten_at) values (?, now())
                on conflict (person_id) do update set master_key = null, sealed_key = null, forgotten_at = now()""")) {
            update.setObject(1, person);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A person's key could not be destroyed", e);
        }
    }

    /** Keeps all persons' keys under the current master key; how many were not. Afterwards the old one can be taken away. */
    @Transactional
    public int rewrap() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select person_id, master_key, sealed_key from personal_key
                        where master_key <> ? for update""");
                PreparedStatement update = connection
                        .prepareStatement("update personal_key set master_key = ?, sealed_key = ? where person_id = ?")) {
            select.setString(1, masterKeys.current());
            ResultSet found = select.executeQuery();
            List<UUID> done = new ArrayList<>();
            while (found.next()) {
                UUID person = found.getObject(1, UUID.class);
                byte[] key = Sealing.open(masterKeys.named(found.getString(2)), found.getBytes(3), bytes(person));
                update.setString(1, masterKeys.current());
                update.setBytes(2, wrapped(person, key));
                update.setObject(3, person);
                update.addBatch();
                done.add(person);
            }
            update.executeBatch();
            return done.size();
        } catch (SQLException e) {
            throw new IllegalStateException("The persons' keys could not be rewrapped", e);
        }
    }

    private @Nullable Kept find(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select master_key, sealed_key from personal_key where person_id = ?")) {
            select.setObject(1, person);
            ResultSet found = select.executeQuery();
            if (!found.next()) {
                return null;
            }
            String master = found.getString(1);
            return new Kept(master == null ? null
                    : new SecretKeySpec(Sealing.open(masterKeys.named(master), found.getBytes(2), bytes(person)), "AES"));
        } catch (SQLException e) {
            throw new IllegalStateException("A person's key cannot be read", e);
        }
    }

    private Kept create(UUID person) {
        try (Connection connection = database.getConnection(); PreparedStatement insert = connection.prepareStatement("""
                insert into personal_key (person_id, master_key, sealed_key) values (?, ?, ?) on conflict do nothing""")) {
            insert.setObject(1, person);
            insert.setString(2, masterKeys.current());
            insert.setBytes(3, wrapped(person, Sealing.random(KEY_BYTES)));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A person's key could not be kept", e);
        }
        // somebody else may have been first: the one that is kept counts
        return Objects.requireNonNull(find(person));
    }

    private byte[] wrapped(UUID person, byte[] key) {
        return Sealing.seal(masterKeys.named(masterKeys.current()), key, bytes(person));
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array();
    }

    /**
     * What is kept of a person's key.
     *
     * @param key null if it was destroyed
     */
    private record Kept(@Nullable SecretKey key) {
    }
}
