package org.dialogueplatform.recommendations.news;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.dialogueplatform.recommendations.news.NewsItem.Kind;
import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;

/**
 * Reads together what the features keep apart. Nothing is stored for it: a proponent who joins or leaves changes what is news
 * to it at once, and a recommendation's own record stays the only one.
 */
@ApplicationScoped
class News {

    private static final String TOLD = """
            with own as (
                select r.id, r.reference, bool_or(p.role = 'PROPONENT') as written from recommendation r
                join recommendation_proponent p on p.recommendation_id = r.id where p.organisation_id = ? group by r.id
            ), told as (
                select s.recorded_at, s.occurred_at, 'PROCEDURE' as kind, s.state as what, own.id, own.reference,
                       null::uuid as organisation_id, case when own.written then s.reason end as reason,
                       own.id || ':1:' || lpad(s.no::text, 6, '0') as place
                from own join procedure_step s on s.recommendation_id = own.id
                union all
                select t.recorded_at, t.occurred_at, 'POSITION', t.position, own.id, own.reference, a.organisation_id, null,
                       own.id || ':2:' || a.id || ':' || lpad(t.no::text, 6, '0')
                from own join addressee a on a.recommendation_id = own.id join addressee_position t on t.addressee_id = a.id
                union all
                select b.published_recorded_at, b.published_at, 'ASSESSMENT', b.implementation, own.id, own.reference,
                       b.organisation_id, null, own.id || ':3:' || b.id
                from own join assessment b on b.recommendation_id = own.id where b.published_at is not null
            )
            """;

    private static final String NEWEST_FIRST = TOLD + """
            select * from told
            where ?::timestamptz is null or (recorded_at, place) < (?::timestamptz, ?)
            order by recorded_at desc, place desc limit ?""";

    private final AgroalDataSource database;

    @Inject
    News(AgroalDataSource database) {
        this.database = database;
    }

    /** A page of what happened to an organisation's recommendations. */
    Rows<Row> of(UUID organisation, Wanted wanted) {
        return new Rows<>(read(organisation, wanted.after(Key::read), wanted.rows()), row -> row.key().written(),
                () -> count(organisation));
    }

    private long count(UUID organisation) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TOLD + "select count(*) from told")) {
            select.setObject(1, organisation);
            try (ResultSet found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The news of organisation " + organisation + " could not be counted", e);
        }
    }

    private List<Row> read(UUID organisation, @Nullable Key after, int rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(NEWEST_FIRST)) {
            OffsetDateTime from = after == null ? null : after.recordedAt().atOffset(ZoneOffset.UTC);
            select.setObject(1, organisation);
            select.setObject(2, from);
            select.setObject(3, from);
            select.setString(4, after == null ? null : after.place());
            select.setInt(5, rows);
            try (ResultSet found = select.executeQuery()) {
                List<Row> page = new ArrayList<>();
                while (found.next()) {
                    page.add(row(found));
                }
                return page;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The news of organisation " + organisation + " could not be read", e);
        }
    }

    private static Row row(ResultSet found) throws SQLException {
        Instant recordedAt = found.getObject("recorded_at", OffsetDateTime.class).toInstant();
        var item = new NewsItem(recordedAt, found.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                Kind.valueOf(found.getString("kind")), found.getString("what"), found.getObject("id", UUID.class),
                found.getString("reference"), found.getObject("organisation_id", UUID.class), found.getString("reason"));
        return new Row(item, new Key(recordedAt, found.getString("place")));
    }

    /** An item, and where in the list it stands. */
    record Row(NewsItem item, Key key) {
    }

    /** A place in the list. */
    record Key(Instant recordedAt, String place) {

        static Key read(String text) {
            int gap = text.indexOf(' ');
            if (gap < 0) {
                throw new IllegalArgumentException(text);
            }
            try {
                return new Key(Instant.parse(text.substring(0, gap)), text.substring(gap + 1));
            } catch (DateTimeException e) {
                throw new IllegalArgumentException(text, e);
            }
        }

        String written() {
            return recordedAt + " " + place;
        }
    }
}
