package org.dialogueplatform.recommendations.imports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * The files of imports, in the database: whoever goes on with a run has its file, and it is there exactly if the run is. In
 * pieces, so that neither side ever holds a whole file in memory.
 */
@ApplicationScoped
class ImportFiles {

    private static final int PIECE = 1024 * 1024;

    private final AgroalDataSource database;

    @Inject
    ImportFiles(AgroalDataSource database) {
        this.database = database;
    }

    /** Stores a file in the transaction of its run. */
    void store(UUID run, InputStream content) throws IOException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection
                        .prepareStatement("insert into import_file (import_run_id, no, content) values (?, ?, ?)")) {
            int no = 0;
            for (byte[] piece = content.readNBytes(PIECE); piece.length > 0; piece = content.readNBytes(PIECE)) {
                insert.setObject(1, run);
                insert.setInt(2, no++);
                insert.setBytes(3, piece);
                insert.executeUpdate();
            }
        } catch (SQLException e) {
            throw new IOException("The file could not be stored", e);
        }
    }

    /** The file, read piece by piece. */
    InputStream open(UUID run) {
        return new SequenceInputStream(new Enumeration<>() {

            private int next;
            private byte @Nullable [] piece = read(run, 0);

            @Override
            public boolean hasMoreElements() {
                return piece != null;
            }

            @Override
            public InputStream nextElement() {
                byte[] given = piece;
                if (given == null) {
                    throw new NoSuchElementException();
                }
                next++;
                piece = read(run, next);
                return new ByteArrayInputStream(given);
            }
        });
    }

    /** Forgets a file whose run has finished. */
    void delete(UUID run) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("delete from import_file where import_run_id = ?")) {
            delete.setObject(1, run);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The file of import " + run + " could not be deleted", e);
        }
    }

    private byte @Nullable [] read(UUID run, int no) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("select content from import_file where import_run_id = ? and no = ?")) {
            select.setObject(1, run);
            select.setInt(2, no);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getBytes(1) : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The file of import " + run + " could not be read", e);
        }
    }
}
