package org.dialogueplatform.participants.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.dialogueplatform.participants.privacy.PutAside;

import io.quarkus.runtime.StartupEvent;

/** Focal points that an earlier version stored in clear. */
@ApplicationScoped
public class UnsealedFocalPoints {

    private final PutAside putAside;

    UnsealedFocalPoints(PutAside putAside) {
        this.putAside = putAside;
    }

    void sealAll(@Observes StartupEvent event) {
        putAside.sealAll("Focal points of organisations",
                "delete from organisation_unsealed returning organisation_id, name, email, phone", """
                        update organisation set focal_point = ?, version = version + 1
                        where id = ? and focal_point is null""",
                row -> new FocalPoint((String) row[1], (String) row[2], (String) row[3]));
    }
}
