package org.dialogueplatform.testing.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * While an update goes, and after one was taken back, an older program works on the newer schema. So a migration adds; what
 * takes away comes in a later version, and says in its file why nobody misses it ("-- contract: ..."). What only the older
 * program itself can tell is told by deploy/upgrade-check.
 */
class MigrationsTest {

    private static final Set<String> BEFORE_THE_FIRST_RELEASE = Set.of("V1040__private_details.sql", "V1050__focal_points.sql");

    @Test
    void aMigrationLeavesAnOlderProgramWhatItUses() throws IOException {
        Map<String, List<String>> taken = new TreeMap<>();
        for (Path file : migrations()) {
            Migration migration = new Migration(Files.readString(file));
            if (!BEFORE_THE_FIRST_RELEASE.contains(file.getFileName().toString()) && !migration.saysWhatMadeItSafe()
                    && !migration.takenAway().isEmpty()) {
                taken.put(Checkout.root().relativize(file).toString(), migration.takenAway());
            }
        }
        assertEquals(Map.of(), taken, "add now and take away a version later, or say what made it safe: -- contract: ...");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "drop table person",
            "alter table person drop column email",
            "alter table person add column city text, drop phone",
            "alter table person rename column email to mail",
            "alter table person rename to human",
            "ALTER TABLE person\n    ALTER COLUMN email SET NOT NULL",
            "alter table person alter column height type bigint",
            "alter table person alter height set data type numeric(10, 2)",
            "alter table person add column city text not null",
            "drop table if exists person; create table human (id uuid primary key)" })
    void isRefused(String sql) {
        assertFalse(new Migration(sql).takenAway().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "alter table person add column city text",
            "alter table person add column city text not null default 'drop table person'",
            "alter table person add column no bigint not null generated always as identity",
            "alter table person add check ((city is null) = (email is not null)), add constraint city_known check (city <> '')",
            "alter table person alter column email drop not null",
            "alter table person drop constraint person_email_unique",
            "drop index person_by_email",
            "-- once: drop table person;\ncreate table human (id uuid not null)",
            "create table human (id uuid); alter table human add column name text not null",
            "create temporary table moved (id uuid); drop table moved",
            "do $$ begin execute 'drop table old_month'; end $$" })
    void isAllowed(String sql) {
        assertEquals(List.of(), new Migration(sql).takenAway());
    }

    @Test
    void whoTakesAwaySaysWhyNobodyMissesIt() {
        assertTrue(new Migration("-- contract: unused since 1.3\nalter table person drop column email;").saysWhatMadeItSafe());
        assertFalse(new Migration("-- contract:\nalter table person drop column email;").saysWhatMadeItSafe());
    }

    private static List<Path> migrations() throws IOException {
        List<String> modules = new ArrayList<>(Checkout.SERVICES);
        modules.add("platform/service");
        List<Path> found = new ArrayList<>();
        for (String module : modules) {
            try (Stream<Path> files = Files.walk(Checkout.root().resolve(module + "/src/main/resources/db"))) {
                files.filter(file -> file.toString().endsWith(".sql")).forEach(found::add);
            }
        }
        assertFalse(found.isEmpty());
        return found;
    }
}
