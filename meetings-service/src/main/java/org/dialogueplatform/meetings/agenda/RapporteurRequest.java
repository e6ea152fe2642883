package org.dialogueplatform.meetings.agenda;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;

import org.dialogueplatform.platform.problem.Invalid;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who speaks to an item: a known person, or a name. */
@Schema(name = "RapporteurRequest", description = "Who speaks to an item: a known person by id, or somebody by name")
public record RapporteurRequest(@Nullable UUID personId, @Size(min = 1, max = 200) @Nullable String name) {

    static List<Rapporteur> read(@Nullable List<RapporteurRequest> requests) {
        List<Rapporteur> rapporteurs = new ArrayList<>();
        for (RapporteurRequest request : requests == null ? List.<RapporteurRequest> of() : requests) {
            if ((request.personId == null) == (request.name == null)) {
                throw new Invalid("/rapporteurs/" + rapporteurs.size(), "person-or-name", "needs either personId or name");
            }
            rapporteurs.add(new Rapporteur(request.personId, request.name));
        }
        return rapporteurs;
    }
}
