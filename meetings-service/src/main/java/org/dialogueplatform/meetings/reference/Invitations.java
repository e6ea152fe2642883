package org.dialogueplatform.meetings.reference;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Which organisations are invited to which meetings. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {

    void changed(UUID id, UUID meetingId, UUID organisationId, long sequence, InvitationState state) {
        Invitation known = findById(id);
        Invitation invitation = known == null ? new Invitation(id, meetingId, organisationId) : known;
        invitation.changed(sequence, state);
        if (known == null) {
            persist(invitation);
        }
    }

    /** What has become of the invitations of an organisation, by meeting; it has one to each. */
    public Map<UUID, InvitationState> of(UUID organisationId) {
        return list("organisationId", organisationId).stream()
                .collect(Collectors.toMap(Invitation::meetingId, Invitation::state));
    }
}
