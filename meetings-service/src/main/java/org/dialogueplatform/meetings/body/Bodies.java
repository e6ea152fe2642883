package org.dialogueplatform.meetings.body;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.dialogueplatform.platform.problem.Invalid;
import org.dialogueplatform.platform.problem.NotFound;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

/** Where bodies are kept; there are few. */
@ApplicationScoped
public class Bodies implements PanacheRepositoryBase<Body, UUID> {

    Body require(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound("body", id));
    }

    /** The platform first, then by code. */
    List<Body> all() {
        return list("from Body order by case kind when PLENARY then 0 when WORKING_GROUP then 1 else 2 end, code");
    }

    /** The next in the order of their ids, none of which anybody changes until the transaction ends. */
    List<Body> held(@Nullable UUID after, int rows) {
        var found = after == null ? find("eventNo > 0 order by id") : find("eventNo > 0 and id > ?1 order by id", after);
        return found.withLock(LockModeType.PESSIMISTIC_READ).page(Page.ofSize(rows)).list();
    }

    /** Those that came with the database, and of which nobody has heard. Of several starts at once, one tells. */
    List<Body> untold() {
        return find("eventNo = 0 order by id").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    public Body byCode(String code) {
        return find("code", code).singleResult();
    }

    /** The body of this kind that is named, or the only one there is. */
    public Body requireFor(BodyKind kind, @Nullable UUID id) {
        if (id == null) {
            List<Body> active = list("kind = ?1 and dissolvedAt is null", kind);
            if (active.size() != 1) {
                throw new Invalid("/bodyId", "body-missing", active.isEmpty()
                        ? "there is no body of the kind " + kind + ": establish it first"
                        : "there are several bodies of the kind " + kind + ": say which meets");
            }
            return active.getFirst();
        }
        Body body = findByIdOptional(id)
                .orElseThrow(() -> new Invalid("/bodyId", "unknown", "names no body that is known here"));
        if (body.kind() != kind) {
            throw new Invalid("/bodyId", "wrong-kind", "a meeting of this kind is held by a body of the kind " + kind);
        }
        body.requireActive();
        return body;
    }
}
