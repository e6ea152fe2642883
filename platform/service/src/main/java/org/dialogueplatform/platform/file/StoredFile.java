package org.dialogueplatform.platform.file;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.dialogueplatform.platform.event.AggregateRoot;
import org.dialogueplatform.platform.file.inspection.InspectedFile;
import org.dialogueplatform.platform.identity.Actor;
import org.dialogueplatform.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** What is known of a file that was taken in. It is never changed; another version is another file that names this one. */
@Entity
public class StoredFile extends AggregateRoot {

    @Column(updatable = false)
    @Nullable
    private UUID organisationId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String mediaType;

    @Column(nullable = false, updatable = false)
    private long size;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(updatable = false)
    @Nullable
    private UUID previousId;

    @Column(nullable = false, updatable = false)
    @Enumerated(EnumType.STRING)
    private FileVisibility visibility;

    @Column(nullable = false, updatable = false)
    private Instant uploadedAt;

    @Column(nullable = false, updatable = false)
    private String uploadedBy;

    @SuppressWarnings("NullAway.Init")
    protected StoredFile() {
    }

    /**
     * Takes a file in.
     *
     * @param organisationId whose it is; null for the secretariat's, and for somebody's who acts for no organisation
     * @param previousId which file this is another version of
     * @param uploadedBy the subject; never a name
     */
    StoredFile(InspectedFile file, String sha256, FileVisibility visibility, @Nullable UUID organisationId,
            @Nullable UUID previousId, Instant uploadedAt, String uploadedBy) {
        this.name = file.name();
        this.mediaType = file.kind().mediaType();
        this.size = file.content().length;
        this.sha256 = sha256;
        this.visibility = visibility;
        this.organisationId = organisationId;
        this.previousId = previousId;
        this.uploadedAt = uploadedAt;
        this.uploadedBy = uploadedBy;
    }

    /** Whether it is the actor's own, by the organisation it acts for or, without one, by itself. */
    public boolean isOwnedBy(Actor actor) {
        if (organisationId == null) {
            return !actor.isPublic() && uploadedBy.equals(actor.subject());
        }
        return actor.is(Role.REPRESENTATIVE, Role.ASSESSOR) && actor.actsFor(organisationId);
    }

    /** Whether its visibility lets this actor read it where it is used. */
    boolean maySee(Actor actor) {
        return switch (visibility) {
            case PUBLIC -> true;
            case MEMBERS -> actor.belongsToTheBody() || actor.is(Role.ASSESSOR);
            case OWN -> false;
        };
    }

    public @Nullable UUID organisationId() {
        return organisationId;
    }

    /** As it may be shown; never a path. */
    public String name() {
        return name;
    }

    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Of its content, in hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public @Nullable UUID previousId() {
        return previousId;
    }

    public FileVisibility visibility() {
        return visibility;
    }

    public Instant uploadedAt() {
        return uploadedAt;
    }
}
