package org.dialogueplatform.recommendations.due;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.dialogueplatform.platform.identity.CurrentActor;
import org.dialogueplatform.platform.web.Page;
import org.dialogueplatform.platform.web.PageRequest;
import org.dialogueplatform.platform.web.Rows;
import org.dialogueplatform.platform.web.Wanted;
import org.dialogueplatform.recommendations.plan.Planning;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

import io.smallrye.common.annotation.RunOnVirtualThread;

/** What is due when, over HTTP. */
@Path("/api/v1/due-dates")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Transactional
@Tag(name = "Plans and measures")
@APIResponse(responseCode = "default", ref = "Problem")
public class DueResource {

    private final Owed owed;
    private final Planning planning;
    private final CurrentActor actor;

    @Inject
    DueResource(Owed owed, Planning planning, CurrentActor actor) {
        this.owed = owed;
        this.planning = planning;
        this.actor = actor;
    }

    @GET
    @PermitAll
    @Operation(operationId = "listDueDates", summary = "List what is due, the earliest first", description = "Of published plans and public recommendations, for everybody: measures by their terms, reports by the rhythm of the plan, values by the frequency of the indicator. What meetings told an organisation to do is for that organisation, the secretariat and auditors.")
    @APIResponse(responseCode = "200", description = "A page of due dates")
    public RestResponse<Page<DueDateView>> list(@Valid @BeanParam DueFilter filter, @Valid @BeanParam PageRequest page) {
        Wanted wanted = page.wanted();
        String after = wanted.after();
        List<DueDate> all = owed.list(filter, actor.get());
        List<DueDate> rows = all.stream().filter(due -> after == null || due.key().compareTo(after) > 0)
                .limit(wanted.rows()).toList();
        return page.answer(new Rows<>(rows, DueDate::key, all::size), due -> DueDateView.of(due, planning.today()));
    }
}
