package org.dialogueplatform.recommendations.instruction;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The instructions of meetings that have been heard of. */
@ApplicationScoped
public class Instructions implements PanacheRepositoryBase<Instruction, UUID> {

    private static final Logger LOG = Logger.getLogger(Instructions.class);

    /** Keeps one, unless it is known. */
    public void keep(Instruction instruction) {
        if (findById(instruction.id()) == null) {
            persist(instruction);
        }
    }

    /** Was done, as the meetings-service recorded. */
    public void fulfilled(UUID id, LocalDate on) {
        Instruction instruction = findById(id);
        if (instruction == null) {
            LOG.warnf("Instruction %s was fulfilled, and nobody had told of it before", id);
        } else {
            instruction.fulfilled(on);
        }
    }

    /** What an organisation is still to do, the most urgent first. */
    public List<Instruction> openOf(UUID organisation, int atMost) {
        return find("organisationId = ?1 and fulfilledOn is null order by dueOn, id", organisation).page(0, atMost).list();
    }

    /** All of them, done or not, of one organisation if one is named. */
    public List<Instruction> of(@Nullable UUID organisation) {
        return organisation == null ? list("order by dueOn, id") : list("organisationId = ?1 order by dueOn, id", organisation);
    }

    /** Those of decisions that named a recommendation. */
    public List<Instruction> naming(UUID recommendation) {
        return list("from Instruction i where ?1 member of i.recommendations order by i.dueOn, i.id", recommendation);
    }
}
