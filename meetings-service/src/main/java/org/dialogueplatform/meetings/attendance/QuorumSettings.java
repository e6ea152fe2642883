package org.dialogueplatform.meetings.attendance;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

import org.dialogueplatform.platform.identity.Standing;

import io.smallrye.config.ConfigMapping;

/** When enough are there to decide. */
@ConfigMapping(prefix = "dialogue.quorum")
public interface QuorumSettings {

    /**
     * Which part of the organisations counted must be represented for a quorum, as in 0.5 (at least half).
     * None is set while it is not said: the body's rule is its own.
     */
    Optional<BigDecimal> share();

    /** As what an organisation belongs to the body to be counted for the quorum: MEMBER, OBSERVER, EXPERT, SECRETARIAT. */
    Set<Standing> of();
}
