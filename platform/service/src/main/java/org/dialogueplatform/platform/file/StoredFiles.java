package org.dialogueplatform.platform.file;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** What is known of files. */
@ApplicationScoped
public class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {

    boolean isReplaced(UUID id) {
        return count("previousId", id) > 0;
    }

    /** Which of these there are. */
    Set<UUID> known(Collection<UUID> ids) {
        return new HashSet<>(getEntityManager().createQuery("select f.id from StoredFile f where f.id in (:ids)", UUID.class)
                .setParameter("ids", ids).getResultList());
    }
}
