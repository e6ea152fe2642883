package org.dialogueplatform.platform.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;

import org.dialogueplatform.platform.audit.Unaudited;
import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.event.EventType;
import org.dialogueplatform.platform.persistence.Ids;
import org.dialogueplatform.platform.personal.Personal;
import org.jspecify.annotations.Nullable;

/** An aggregate of all the parts an aggregate can have. */
@Entity
public class Dossier extends AggregateRoot {

    private String title;

    private @Nullable UUID personId;

    @Personal(of = "personId")
    private @Nullable String phone;

    @Embedded
    private @Nullable Keeper keeper;

    @ElementCollection
    @CollectionTable(name = "dossier_remark", joinColumns = @JoinColumn(name = "dossier_id"))
    @OrderColumn(name = "no")
    private List<Remark> remarks = new ArrayList<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "dossier_id", nullable = false, updatable = false)
    private List<Sheet> sheets = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Dossier() {
    }

    public Dossier(String title) {
        this.title = title;
        record(Note.TOPIC, Instant.now(), new Opened(id()));
    }

    public void rename(String newTitle, String reason) {
        title = newTitle;
        record(Note.TOPIC, Instant.now(), new Renamed(id(), reason));
    }

    public void isAbout(UUID person, @Nullable String itsPhone) {
        personId = person;
        phone = itsPhone;
    }

    public void keptBy(Keeper newKeeper) {
        keeper = newKeeper;
    }

    public void remark(String text, @Nullable String reason) {
        remarks.add(new Remark(text, reason));
    }

    public void forgetRemark(int no) {
        remarks.remove(no);
    }

    public UUID add(String content) {
        var sheet = new Sheet(content);
        sheets.add(sheet);
        return sheet.id;
    }

    public void rewrite(int no, String content) {
        sheets.get(no).content = content;
    }

    public void tearOut(int no) {
        sheets.remove(no);
    }

    /** Who keeps it. */
    @Embeddable
    public record Keeper(@Personal @Column(name = "keeper_name") String name, @Column(name = "keeper_desk") int desk) {
    }

    /** Said of it. */
    @Embeddable
    public record Remark(String text, @Nullable String reason) {
    }

    /** A part of it. */
    @Entity
    @Table(name = "sheet")
    public static class Sheet {

        @Id
        private UUID id;

        private String content;

        @SuppressWarnings("NullAway.Init")
        protected Sheet() {
        }

        Sheet(String content) {
            this.id = Ids.next();
            this.content = content;
        }
    }

    /** Nobody's business. */
    @Entity
    @Table(name = "scribble")
    @Unaudited("for this test")
    public static class Scribble {

        @Id
        private UUID id = Ids.next();

        private String text;

        @SuppressWarnings("NullAway.Init")
        protected Scribble() {
        }

        public Scribble(String text) {
            this.text = text;
        }
    }

    @EventType("note.dossier-opened.v1")
    record Opened(UUID dossierId) {
    }

    @EventType("note.dossier-renamed.v1")
    record Renamed(UUID dossierId, String reason) {
    }
}
